import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { parseCopy } from '@/content/document';
import { copyToText } from '@/content/to-text';
import type { SearchKind } from '@/newsroom/search-words';
import type { Connection } from '../client';
import { isOneOf, listed } from '../dialect';
import { prepared } from '../prepared';
import { preparedWrite } from '../prepared-writes';
import { author, publication, publicationAuthor, publicationTag, searchEntry, tag, version } from '../schema';
import { forgetWords, indexNewWords, indexWords, type Searchable } from '../search';
import { allAtOnce } from '../together';
import { unknownWords } from './known-word';
import { askToLearn, type Lesson, lessonsDone } from './search-lesson';

/**
 * Lets readers find these live stories by their words: headline, standfirst, text, authors and tags, as they are published. To
 * be called in every transaction that publishes. Words that may be mistyped are learnt afterwards (`wordsToLearn`).
 */
export async function indexPublications(tx: Connection, storyIds: readonly string[]): Promise<void> {
  if (storyIds.length === 0) return;
  const stories = await textsOf(tx, storyIds);
  await indexWords(tx, stories.map(searchable));
  await keepEntries(tx, { storyIds: listed(storyIds), kind: KIND });
  await askToLearn(tx, storyIds);
}

const KIND = 'published' satisfies SearchKind;

/** Each story keeps the number of its entry. */
const keepEntries = preparedWrite<Record<'storyIds' | 'kind', unknown>>((tx, slot) => {
  const isOfStory = and(eq(searchEntry.kind, slot('kind')), eq(searchEntry.subjectId, publication.storyId));
  const entry = tx.select({ number: searchEntry.number }).from(searchEntry).where(isOfStory);
  return tx
    .update(publication)
    .set({ entry: sql`(${entry})` })
    .where(isOneOf(publication.storyId, slot('storyIds')));
});

/** The words of these stories that the search has not learnt yet. */
export async function wordsToLearn(connection: Connection, lessons: readonly Lesson[]): Promise<string[]> {
  const stories = await textsOf(connection, idsOf(lessons));
  return unknownWords(
    connection,
    stories.flatMap(({ texts }) => texts),
  );
}

/** Has these stories found by what their authors are called today; to be called when their words are learnt. */
export async function finishLessons(tx: Connection, lessons: readonly Lesson[]): Promise<void> {
  await indexNewWords(tx, (await textsOf(tx, idsOf(lessons))).map(searchable));
  await lessonsDone(tx, lessons);
}

function idsOf(lessons: readonly Lesson[]): string[] {
  return [...new Set(lessons.map(({ storyId }) => storyId))];
}

/** Readers do not find it any more. */
export async function forgetPublication(tx: Connection, storyId: string): Promise<void> {
  await forgetWords(tx, { kind: KIND, subjectId: storyId });
}

/** Live stories that are older than the search of readers, the oldest first, as their entries would have been made. */
export async function unindexedPublications(connection: Connection, limit: number): Promise<string[]> {
  const rows = await connection
    .select({ storyId: publication.storyId })
    .from(publication)
    .where(isNull(publication.entry))
    .orderBy(asc(publication.firstPublishedAt))
    .limit(limit);
  return rows.map(({ storyId }) => storyId);
}

interface StoryTexts {
  storyId: string;
  texts: string[];
}

function searchable({ storyId, texts }: StoryTexts): Searchable {
  return { kind: KIND, subjectId: storyId, texts };
}

async function textsOf(connection: Connection, storyIds: readonly string[]): Promise<StoryTexts[]> {
  const given = { storyIds: listed(storyIds) };
  const [rows, authors, tags] = await allAtOnce([
    copies(connection, given),
    authorNames(connection, given),
    tagNames(connection, given),
  ]);
  return rows.map(({ storyId, copy }) => {
    const names = [...authors, ...tags].filter((each) => each.storyId === storyId).map(({ name }) => name);
    return { storyId, texts: [...wordsOf(copy), ...names] };
  });
}

type OfStories = { storyIds: unknown };

const copies = prepared<OfStories, { storyId: string; copy: unknown }>((connection, slot) =>
  connection
    .select({ storyId: publication.storyId, copy: version.copy })
    .from(publication)
    .innerJoin(version, eq(version.id, publication.versionId))
    .where(isOneOf(publication.storyId, slot('storyIds'))),
);

const authorNames = prepared<OfStories, { storyId: string; name: string }>((connection, slot) =>
  connection
    .select({ storyId: publicationAuthor.storyId, name: author.name })
    .from(publicationAuthor)
    .innerJoin(author, eq(author.id, publicationAuthor.authorId))
    .where(isOneOf(publicationAuthor.storyId, slot('storyIds'))),
);

const tagNames = prepared<OfStories, { storyId: string; name: string }>((connection, slot) =>
  connection
    .select({ storyId: publicationTag.storyId, name: tag.name })
    .from(publicationTag)
    .innerJoin(tag, eq(tag.id, publicationTag.tagId))
    .where(isOneOf(publicationTag.storyId, slot('storyIds'))),
);

function wordsOf(copy: unknown): string[] {
  const parsed = parseCopy(copy);
  if (!parsed.ok) return [];
  const { headline, standfirst, body } = copyToText(parsed.copy);
  return [headline, standfirst, body];
}
