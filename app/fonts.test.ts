import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('a family has the same weights for all its letters, since another weight would be a face without the rest', async () => {
  const calls = (await readFile('app/fonts.ts', 'utf8')).split('localFont(').slice(1);
  const weights = new Map<string, Set<string>>();
  for (const call of calls) {
    const family = /'font-family', value: "'([^']+)'"/.exec(call)?.[1];
    for (const style of ['normal', 'italic']) {
      const own = [...call.matchAll(/weight: '([^']+)',\s+style: '(\w+)'/g)].filter(
        (each) => each[2] === style,
      );
      const key = `${family} ${style}`;
      if (own.length > 0)
        weights.set(key, (weights.get(key) ?? new Set()).add(own.map((each) => each[1]).join(', ')));
    }
  }
  expect(Object.fromEntries([...weights].map(([key, sets]) => [key, [...sets]]))).toEqual({
    'Newsreader normal': ['400, 500 600, 700'],
    'Newsreader italic': ['400 700'],
    'Libre Franklin normal': ['400, 500 600, 700'],
    'Libre Franklin italic': ['100 900'],
  });
});
