import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBeforeImport, saveVersion } from '../stories/save-points';
import { granted, liveStory, type Newsroom, openNewsroom, press } from '../stories/testing-newsroom';
import { typeParagraph } from '../stories/testing-typing';
import { readFeed } from './feed';
import { readFront } from './front';
import { readSection } from './listing';
import { readStory } from './story';
import { TEST_SITE } from './testing-site';
import { wholeSitemap } from './testing-sitemap';

const CANARY = 'canary';
const site = TEST_SITE;
const address = { sectionSlug: 'politics', slug: 'ferry-sails-again', site };

let house: Newsroom;

beforeAll(async () => {
  house = await openNewsroom();
  const { reporter } = house;
  const storyId = await liveStory(house, 'Ferry sails again');
  await press(house, { storyId, action: 'revise', actor: reporter });
  await typeParagraph(house, storyId, reporter, `A ${CANARY} sentence.`);
  granted(await saveVersion({ storyId, actor: reporter, name: `Before the ${CANARY}` }, house));
  granted(await keepBeforeImport({ storyId, actor: reporter, fileName: `${CANARY}.docx` }, house));
});
afterAll(() => house.database.close());

const read = () => house.database.read;
const surfaces: [string, () => Promise<unknown>][] = [
  ['its page', () => readStory(read(), address)],
  ['the home page', () => readFront(read(), site)],
  ['its section', () => readSection(read(), { slug: 'politics', page: 1, site })],
  ['the feed', () => readFeed(read(), site)],
  ['the sitemap', () => wholeSitemap(read())],
];

describe('a version that the desk has kept of a live story', () => {
  it.each(surfaces)(
    'says nothing in %s: not its words, its name, or who wrote how much',
    async (_, surface) => {
      const shown = JSON.stringify(await surface());
      expect(shown).toContain(address.slug);
      for (const secret of [CANARY, house.reporter.personId, 'wordsAdded', 'contributions'])
        expect(shown).not.toContain(secret);
    },
  );
});
