import { expect, it, vi } from 'vitest';
import type { PhotoStanding } from '@/newsroom/photo-standing';
import { PhotoStandings } from './photo-standings';

const standing: PhotoStanding = {
  rights: 'staff',
  rightsFields: {},
  saidBy: 'Noa Reed',
  licenceStart: null,
  licenceEnd: null,
  takenDown: null,
};

it('asks for no photo that the page brought with it', async () => {
  const ask = vi.fn(async () => ({}));
  const standings = new PhotoStandings(ask);
  standings.take({ one: standing });
  standings.want(['one']);
  expect(ask).not.toHaveBeenCalled();
  expect(standings.current().get('one')).toEqual(standing);
});

it('tells of a photo that came into the text once it is known', async () => {
  const standings = new PhotoStandings(async () => ({ two: standing }));
  const told = vi.fn();
  standings.subscribe(told);
  standings.want(['two']);
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(standings.current().get('two')).toEqual(standing);
});

it('asks for all of them again when somebody comes back to the window, until the page is left', async () => {
  const ask = vi.fn(async () => ({}));
  const window = new EventTarget();
  const standings = new PhotoStandings(ask);
  standings.want(['one']);
  const leave = standings.watch(window);
  window.dispatchEvent(new Event('focus'));
  expect(ask).toHaveBeenCalledTimes(2);
  leave();
  window.dispatchEvent(new Event('focus'));
  expect(ask).toHaveBeenCalledTimes(2);
});

it('asks again for what could not be had', async () => {
  const ask = vi
    .fn<() => Promise<Record<string, PhotoStanding>>>()
    .mockRejectedValueOnce(new Error('offline'));
  ask.mockResolvedValue({ one: standing });
  const standings = new PhotoStandings(ask);
  standings.want(['one']);
  await new Promise((resolve) => setTimeout(resolve));
  standings.want(['one']);
  await vi.waitFor(() => expect(standings.current().size).toBe(1));
});
