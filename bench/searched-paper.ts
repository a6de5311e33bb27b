import { SCHEMA_VERSION } from '../content/document';
import type { Connection, Database } from '../db/client';
import { learnWords } from '../db/queries/known-word';
import { finishLessons, indexPublications, wordsToLearn } from '../db/queries/published-index';
import { listLessons } from '../db/queries/search-lesson';
import { publication, publicationAuthor, story, version } from '../db/schema';
import { p } from '../server/site/testing-blocks';
import { TEST_PERSON } from '../server/site/testing-moment';
import { openTestPaper } from '../server/site/testing-paper';

const SECTIONS = ['politics', 'world', 'business', 'culture', 'science', 'sport'];
const AT_ONCE = 250;
const WORDS = 5_000;
const MINUTE = 60_000;
const FIRST = Date.UTC(2026, 0, 1);

/** When it is searched. */
export const NOW = new Date(FIRST + 100_000 * MINUTE);

/**
 * Fills a newsroom that has no stories with so many live ones of 200 words, by rows; how often a word comes follows Zipf's
 * law. `sections` are the slugs of new sections, which take turns. Story number n is `story-n` of the section whose turn it is.
 */
export async function fillSearchedPaper(
  database: Database,
  { stories, sections = SECTIONS }: { stories: number; sections?: readonly string[] },
): Promise<void> {
  const paper = await openTestPaper(database);
  for (const section of sections) await paper.section(section);
  for (let number = 0; number < 10; number += 1) await paper.author(`author-${number}`);
  for (let first = 0; first < stories; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, stories - first) }, (_, place) => first + place);
    await database.inTransaction((tx) => insertStories(tx, numbers, sections));
  }
}

async function insertStories(
  tx: Connection,
  numbers: readonly number[],
  sections: readonly string[],
): Promise<void> {
  const rows = numbers.map((number) => storyNumber(number, `section-${sections[number % sections.length]}`));
  await tx.insert(story).values(rows.map(({ story }) => story));
  await tx.insert(version).values(rows.map(({ version }) => version));
  await tx.insert(publication).values(rows.map(({ publication }) => publication));
  await tx.insert(publicationAuthor).values(
    numbers.map((number) => ({
      storyId: idOf(number),
      authorId: `author-author-${number % 10}`,
      position: 0,
    })),
  );
  await indexPublications(tx, numbers.map(idOf));
  const lessons = await listLessons(tx, { limit: numbers.length });
  await learnWords(tx, await wordsToLearn(tx, lessons));
  await finishLessons(tx, lessons);
}

function storyNumber(number: number, sectionId: string) {
  const [id, at] = [idOf(number), new Date(FIRST + number * MINUTE)];
  const random = randomFrom(number);
  const [headline, standfirst] = [`Common ${words(random, 7)}`, words(random, 20)];
  const line = (text: string) => ({ type: 'doc' as const, content: [p(text)] });
  const body = { type: 'doc' as const, content: Array.from({ length: 4 }, () => p(words(random, 50))) };
  const copy = {
    schemaVersion: SCHEMA_VERSION,
    headline: line(headline),
    standfirst: line(standfirst),
    body,
  };
  const slug = `story-${number}`;
  const byWhom = { createdBy: TEST_PERSON, createdAt: at, updatedAt: at, movedAt: at };
  return {
    story: {
      id,
      slug,
      headline,
      workingState: 'clean' as const,
      publicState: 'live' as const,
      revision: 1,
      detailsRevision: 1,
      sectionId,
      ...byWhom,
      liveVersionId: `version-${id}`,
    },
    version: {
      id: `version-${id}`,
      storyId: id,
      number: 1,
      copy,
      hash: '-',
      blockHashes: {},
      contributorIds: [],
      details: { sectionId, slug, tagIds: [], authorIds: [] },
      cause: 'publish' as const,
      cutAt: at,
    },
    publication: {
      storyId: id,
      versionId: `version-${id}`,
      sectionId,
      slug,
      headline,
      standfirst,
      firstPublishedAt: at,
      lastPublishedAt: at,
    },
  };
}

function idOf(number: number): string {
  return `s${String(number).padStart(7, '0')}`;
}

/** The same words for the same number, each time. */
function randomFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () => `word${Math.floor(WORDS ** random())}`).join(' ');
}
