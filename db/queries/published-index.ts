import { asc, eq, inArray, isNull } from 'drizzle-orm';
import { parseCopy } from '@/content/document';
import { copyToText } from '@/content/to-text';
import type { Connection } from '../client';
import { author, publication, publicationAuthor, publicationTag, tag, version } from '../schema';
import { forgetWords, indexNewWords, indexWords, type Searchable } from '../search';
import { unknownWords } from './known-word';
import { askToLearn, type Lesson, lessonsDone } from './search-lesson';

/**
 * Lets readers find these live stories by their words: headline, standfirst, text, authors and tags, as they are published. To
 * be called in every transaction that publishes. Words that may be mistyped are learnt afterwards (`wordsToLearn`).
 */
export async function indexPublications(tx: Connection, storyIds: readonly string[]): Promise<void> {
  if (storyIds.length === 0) return;
  const stories = await textsOf(tx, storyIds);
  const entries = await indexWords(tx, stories.map(searchable));
  for (const [storyId, entry] of entries)
    await tx.update(publication).set({ entry }).where(eq(publication.storyId, storyId));
  await askToLearn(tx, storyIds);
}

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
  await forgetWords(tx, { kind: 'published', subjectId: storyId });
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
  return { kind: 'published', subjectId: storyId, texts };
}

async function textsOf(connection: Connection, storyIds: readonly string[]): Promise<StoryTexts[]> {
  const rows = await connection
    .select({ storyId: publication.storyId, copy: version.copy })
    .from(publication)
    .innerJoin(version, eq(version.id, publication.versionId))
    .where(inArray(publication.storyId, [...storyIds]));
  const authors = await connection
    .select({ storyId: publicationAuthor.storyId, name: author.name })
    .from(publicationAuthor)
    .innerJoin(author, eq(author.id, publicationAuthor.authorId))
    .where(inArray(publicationAuthor.storyId, [...storyIds]));
  const tags = await connection
    .select({ storyId: publicationTag.storyId, name: tag.name })
    .from(publicationTag)
    .innerJoin(tag, eq(tag.id, publicationTag.tagId))
    .where(inArray(publicationTag.storyId, [...storyIds]));
  return rows.map(({ storyId, copy }) => {
    const names = [...authors, ...tags].filter((each) => each.storyId === storyId).map(({ name }) => name);
    return { storyId, texts: [...wordsOf(copy), ...names] };
  });
}

function wordsOf(copy: unknown): string[] {
  const parsed = parseCopy(copy);
  if (!parsed.ok) return [];
  const { headline, standfirst, body } = copyToText(parsed.copy);
  return [headline, standfirst, body];
}
