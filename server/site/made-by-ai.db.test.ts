import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CopyBody } from '@/content/render';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import type { ContentCredentials } from '@/newsroom/content-credentials';
import { newsArticle } from './json-ld';
import { readStory } from './story';
import { photoBlock } from './testing-blocks';
import { openTestPaper, type TestPaper } from './testing-paper';
import { photoRow } from './testing-rows';
import { TEST_SITE } from './testing-site';

let database: TestDatabase;
let paper: TestPaper;
beforeAll(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
  await paper.section('news');
});
afterAll(() => database.close());

const LABEL = 'AI-generated image';
const TRAINED = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
const CAMERA = 'https://schema.org/DigitalCaptureDigitalSource';
const { facts } = photoRow('any');

it.each([
  ['rights that say so', { rights: 'ai_made' }, LABEL, TRAINED],
  [
    'rights that say so, over a file that names a camera',
    madeAs('digitalCapture', 'ai_made'),
    LABEL,
    TRAINED,
  ],
  ['a file that says so', madeAs('trainedAlgorithmicMedia', 'staff'), LABEL, TRAINED],
  [
    'the word of a person',
    { rights: 'staff', edited: { digitalSourceType: 'trainedAlgorithmicMedia' } },
    LABEL,
    TRAINED,
  ],
  [
    'credentials of the file',
    { rights: 'staff', facts: { ...facts, contentCredentials: credentials() } },
    LABEL,
    TRAINED,
  ],
  ['a camera', madeAs('digitalCapture', 'staff'), null, CAMERA],
  ['a file that is silent', { rights: 'staff' }, null, undefined],
] as const)('of %s readers and machines are told the same', async (what, told, label, source) => {
  const id = what.replaceAll(/\W+/g, '-').toLowerCase();
  await paper.photo(id, told);
  await paper.publish({ id, section: 'news', slug: id, body: [photoBlock(id)] });
  const answer = await readStory(database.read, { sectionSlug: 'news', slug: id, site: TEST_SITE });
  if (answer.found !== 'story') throw new Error('there is no story');
  const { copy, context } = answer.story;
  const page = renderToStaticMarkup(createElement(CopyBody, { copy, context }));
  expect(page.includes(LABEL)).toBe(label !== null);
  const { image } = newsArticle(answer.story, TEST_SITE);
  expect((image as { digitalSourceType?: string }).digitalSourceType).toBe(source);
});

function madeAs(digitalSourceType: string, rights: string) {
  return { rights, facts: { ...facts, digitalSourceType } };
}

function credentials(): ContentCredentials {
  const nobody = { madeWith: null, signedBy: null, issuedBy: null, signedAt: null };
  const digitalSourceType = 'trainedAlgorithmicMedia';
  return { ...nobody, actions: [], ingredients: 0, verdict: 'intact', digitalSourceType };
}
