import { beforeAll, describe, expect, it } from 'vitest';
import { DIGITAL_SOURCE_TYPES } from '@/newsroom/digital-source-types';
import { STORY_KINDS, type StoryKind } from '@/newsroom/story-kinds';
import { newsArticle, scriptSafeJson } from './json-ld';
import type { StoryView } from './story';
import { problemsWith } from './testing/against-vocabulary';
import { TEST_SITE } from './testing-site';
import { testStoryView } from './testing-story-view';

const told = (changed: Partial<StoryView> = {}) =>
  // As a machine reads them on the page.
  JSON.parse(scriptSafeJson(newsArticle({ ...testStoryView(), ...changed }, TEST_SITE))) as Record<
    string,
    unknown
  >;

const lead = testStoryView().leadPhoto;
const withPhoto = (changed: Partial<NonNullable<typeof lead>>) =>
  told({ leadPhoto: lead && { ...lead, ...changed } });

/** The vocabulary is large, and the machine may be busy. */
const COMPILING = 120_000;

const kinds = Object.keys(STORY_KINDS) as StoryKind[]; // They are the keys, which TypeScript does not say.
const TOLD = [
  ...kinds.map((kind) => told({ kind, label: STORY_KINDS[kind].label })),
  ...Object.keys(DIGITAL_SOURCE_TYPES).map((sourceType) => withPhoto({ sourceType })),
  withPhoto({ creator: null, copyright: null, credit: '', caption: '' }),
  withPhoto({ licence: 'https://creativecommons.org/licenses/by/4.0/' }),
  told({ leadPhoto: null, notes: [], tags: [], standfirst: '', byline: [] }),
  told({ searchTitle: 'Mole', socialTitle: 'Mole!', language: 'he' }),
];

const WRONG = [
  { headlines: 'a property that there is none of' },
  { author: [{ '@type': 'Person', name: 'Ann', issn: 'a property of other types' }] },
  { publisher: { '@type': 'ImageObject', url: 'no publisher' } },
  { image: { '@type': 'ImageObject', digitalSourceType: 'https://schema.org/NoSuchWord' } },
].map((each) => ({ ...told(), ...each }));

describe('what a story tells machines', () => {
  let problems: string[][];
  // All at once: most of the time goes into reading the vocabulary.
  beforeAll(async () => {
    problems = await problemsWith([...TOLD, ...WRONG]);
  }, COMPILING);

  it('is in the words of the published vocabulary, whatever the story is', () => {
    expect(problems.slice(0, TOLD.length)).toEqual(TOLD.map(() => []));
  });

  it('is found out when it is not', () => {
    const found = problems.slice(TOLD.length).map((each) => each.length > 0);
    expect(found).toEqual(WRONG.map(() => true));
  });
});
