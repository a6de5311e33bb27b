import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { copy, p, withId } from '@/content/builder';
import { compareCopies } from '@/content/difference/compare-copies';
import type { Comparison } from '@/server/stories/compare-versions';
import { changesOf } from './changes-of';
import { ComparedSheet } from './compared-sheet';
import type { DeedPlace } from './deeds';

const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((word) =>
  withId(word, p(`Block ${word}.`)),
);
const of = (...blocks: (typeof one)[]) => blocks.flatMap((block) => block ?? []);

function drawn(from: number | null): { markup: string; places: DeedPlace[] } {
  const before = copy({ body: of(one, two, three) });
  const after = copy({ body: of(three, withId('one', p('Block number one.')), four) });
  const side = { hash: null, at: null };
  const comparison: Comparison = {
    from: { side: from ?? 'seen', number: from, ...side },
    to: { side: 'working', number: null, ...side },
    difference: compareCopies(before, after, 'en'),
    details: [],
    sentence: '',
    language: 'en',
  };
  const places: DeedPlace[] = [];
  const nothing = () => undefined;
  const context = { photo: nothing, post: nothing, embed: nothing, story: nothing, siteUrl: '' };
  const markup = renderToStaticMarkup(
    <ComparedSheet
      comparison={comparison}
      changes={changesOf(comparison)}
      context={context}
      deeds={(place) => {
        places.push(place);
        return null;
      }}
    />,
  );
  return { markup, places };
}

it('offers deeds for blocks that an earlier version has otherwise, and for no other', () => {
  expect(drawn(3).places).toEqual([
    { versionNumber: 3, block: { id: 'one', name: 'Paragraph' } },
    { versionNumber: 3, block: { id: 'two', name: 'Paragraph' } },
  ]);
  expect(drawn(null).places).toEqual([]);
});

it('leads from a moved block to where it stood, and back', () => {
  const { markup } = drawn(3);
  expect(markup).toContain('href="#left-3"');
  expect(markup).toContain('id="left-3"');
  const change = /id="(change-\d+)"[^>]*aria-label="[^"]*Paragraph moved"/.exec(markup)?.[1];
  expect(markup).toContain(`href="#${change}"`);
});
