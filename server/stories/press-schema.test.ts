import { describe, expect, it } from 'vitest';
import { pressSchema } from './press-schema';

const press = { storyId: '018f3f3e-7c1a-7c3e-8f53-4c5d5e6f7a8b', action: 'approve', seenRevision: 2 };

describe('the press of a button from outside', () => {
  it('is read with its time of release', () => {
    const parsed = pressSchema.parse({
      ...press,
      action: 'schedule',
      release: { local: '2026-03-02T13:00', timeZone: 'Europe/Berlin' },
    });
    expect(parsed).toMatchObject({
      releaseAt: new Date('2026-03-02T12:00:00.000Z'),
      releaseZone: 'Europe/Berlin',
    });
  });

  it.each([
    ['a step that nobody knows', { action: 'bless' }],
    ['the start of a story that exists', { action: 'start' }],
    ['a name that every object has', { action: 'toString' }],
    ['a story that cannot be', { storyId: '../1' }],
    ['no revision', { seenRevision: undefined }],
    ['a reason of a million letters', { reason: 'x'.repeat(1_000_000) }],
    ['a quick fix without its words', { action: 'quick_fix' }],
    ['a time that is none', { release: { local: 'soon', timeZone: 'UTC' } }],
    ['a time in no zone', { release: { local: '2026-03-02T13:00', timeZone: '' } }],
    ['a time that clocks leave out', { release: { local: '2026-03-29T02:30', timeZone: 'Europe/Berlin' } }],
    ['a time that comes twice', { release: { local: '2026-10-25T02:30', timeZone: 'Europe/Berlin' } }],
  ])('is refused with %s', (_what, wrong) => {
    expect(pressSchema.safeParse({ ...press, ...wrong }).success).toBe(false);
  });

  it('never brings an actor of its own', () => {
    expect(pressSchema.parse({ ...press, actor: { roles: ['editor'] } })).toEqual(press);
  });
});
