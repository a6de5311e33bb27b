import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PhotoArrivals } from '@/content/photo-arrivals';
import { MediaNews } from './media-news';
import { mediaOfTheDesk } from './media-of-the-desk';

const NOTHING_ARRIVES: PhotoArrivals = {
  subscribe: () => () => undefined,
  of: () => null,
  retry: () => undefined,
  shown: () => undefined,
};

let asked: string[];
let answer: unknown;
beforeEach(() => {
  asked = [];
  answer = { view: { src: '/media/a/640.jpg' }, standing: {} };
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return Response.json(answer);
  });
});
afterEach(() => vi.unstubAllGlobals());

it('a photo is asked for once, however many blocks show it', async () => {
  const media = mediaOfTheDesk(new MediaNews(), NOTHING_ARRIVES);
  await Promise.all([media.photo('a'), media.photo('a')]);
  await media.photo('a');
  expect(asked).toEqual(['/api/photos/a']);
});

it('after word that it changed it is asked for anew, once, and gives what it is now', async () => {
  const news = new MediaNews();
  const media = mediaOfTheDesk(news, NOTHING_ARRIVES);
  await media.photo('a');
  const seen: unknown[] = [];
  const readAgain = async () => seen.push(await media.photo('a'));
  media.whenChanged('a', readAgain);
  media.whenChanged('a', readAgain);
  answer = { view: { src: '/media/b/640.jpg' }, standing: {} };
  news.tell(['a']);
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  expect(seen).toEqual([{ src: '/media/b/640.jpg' }, { src: '/media/b/640.jpg' }]);
  expect(asked).toHaveLength(2);
});

it('word of another photo is not for it, and after its end nothing is', () => {
  const news = new MediaNews();
  const media = mediaOfTheDesk(news, NOTHING_ARRIVES);
  const told = vi.fn();
  const end = media.whenChanged('a', told);
  news.tell(['b']);
  expect(told).not.toHaveBeenCalled();
  news.tell('all');
  expect(told).toHaveBeenCalledTimes(1);
  end();
  news.tell(['a']);
  expect(told).toHaveBeenCalledTimes(1);
});
