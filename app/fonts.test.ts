import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { AFTER_THE_PHOTO } from '@/server/site/bake/after-the-photo';

it('a family has the same weights for all its letters, since another weight would be a face without the rest', async () => {
  const calls = (await readFile('app/fonts.ts', 'utf8')).split('localFont(').slice(1);
  const weights: Record<string, Record<string, string[]>> = {};
  for (const call of calls) {
    const family = /'font-family', value: "'([^']+)'"/.exec(call)?.[1];
    const letters = /'unicode-range',\s+value:\s+'([^']+)'/.exec(call)?.[1] ?? '';
    for (const [, weight = '', style] of call.matchAll(/weight: '([^']+)',\s+style: '(\w+)'/g)) {
      const key = `${family} ${style}`;
      const ofStyle = weights[key] ?? {};
      weights[key] = { ...ofStyle, [letters]: [...(ofStyle[letters] ?? []), weight] };
    }
  }
  const different = (pieces: Record<string, string[]>) => [
    ...new Set(Object.values(pieces).map((own) => own.join(', '))),
  ];
  expect(
    Object.fromEntries(Object.entries(weights).map(([key, pieces]) => [key, different(pieces)])),
  ).toEqual({
    'Newsreader normal': ['400, 500 600, 700'],
    'Newsreader italic': ['400 700'],
    'Libre Franklin normal': ['400, 500 600, 700'],
    'Libre Franklin italic': ['100 900'],
  });
});

it('the faces that are fetched with a page are those that it waits for on a telephone', async () => {
  const calls = (await readFile('app/fonts.ts', 'utf8')).split('localFont(').slice(1);
  const fetched = calls
    .filter((call) => call.includes('preload: true'))
    .flatMap((call) => {
      const family = /'font-family', value: "'([^']+)'"/.exec(call)?.[1];
      return [...call.matchAll(/weight: '(\d+)( \d+)?'/g)].map(([, from, to]) => ({
        family,
        from,
        to: to ?? from,
      }));
    });
  const awaited = [...AFTER_THE_PHOTO.matchAll(/'(\d+) 1em ([\w ]+)'/g)];
  const faceOf = ([, weight, name]: RegExpMatchArray) =>
    fetched.findIndex(
      ({ family, from, to }) =>
        family === name && Number(weight) >= Number(from) && Number(weight) <= Number(to),
    );
  expect(awaited.map(faceOf).sort()).toEqual([...fetched.keys()]);
});
