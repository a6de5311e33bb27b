import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { assignment, story, storyAuthor, storyMember } from '../schema';

/**
 * The condition that the story of this query is one that somebody may see: the only one there is. Every query of the desk
 * that names, lists or counts stories has it (`seen-stories.test.ts`); for a single story `may` says the same.
 */
export function isSeenBy(connection: Connection, { personId, sees }: StoryReader): SQL | undefined {
  if (sees === 'none') return sql`1 = 0`;
  // Asked once for the person and not for each story: hardly anybody is a member of many.
  const writes = inArray(
    story.id,
    connection
      .select({ storyId: storyAuthor.storyId })
      .from(storyAuthor)
      .where(eq(storyAuthor.personId, personId)),
  );
  if (sees === 'own') return writes;
  const isMember = inArray(
    story.id,
    connection
      .select({ storyId: storyMember.storyId })
      .from(storyMember)
      .where(eq(storyMember.personId, personId)),
  );
  return or(isNull(story.sealedAt), isMember, writes);
}

/** Those of these stories that somebody may see. */
export async function seenAmong(
  connection: Connection,
  reader: StoryReader,
  storyIds: readonly string[],
): Promise<string[]> {
  if (storyIds.length === 0) return [];
  const rows = await connection
    .select({ id: story.id })
    .from(story)
    .where(and(inArray(story.id, [...storyIds]), isSeenBy(connection, reader)));
  return rows.map(({ id }) => id);
}

/** What those of these stories are called that somebody may see, by id: by their headline, else by what was ordered. */
export async function namesOf(
  connection: Connection,
  reader: StoryReader,
  storyIds: readonly string[],
): Promise<Map<string, string>> {
  if (storyIds.length === 0) return new Map();
  const rows = await connection
    .select({ id: story.id, headline: story.headline, title: assignment.title })
    .from(story)
    .leftJoin(assignment, eq(assignment.storyId, story.id))
    .where(and(inArray(story.id, [...storyIds]), isSeenBy(connection, reader)));
  return new Map(rows.map(({ id, headline, title }) => [id, headline || title || '']));
}
