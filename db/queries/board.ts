import { and, asc, count, desc, eq, exists, inArray, like, type SQL } from 'drizzle-orm';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { Connection } from '../client';
import { author, person, section, story, storyAuthor, storyByline } from '../schema';

const columns = {
  id: story.id,
  headline: story.headline,
  workingState: story.workingState,
  publicState: story.publicState,
  sectionName: section.name,
  createdByName: person.name,
  createdAt: story.createdAt,
  updatedAt: story.updatedAt,
  movedAt: story.movedAt,
  releaseAt: story.releaseAt,
};

/** One line of the board. */
export interface BoardRow {
  id: string;
  headline: string;
  workingState: WorkingState;
  publicState: PublicState;
  sectionName: string | null;
  createdByName: string;
  createdAt: Date;
  updatedAt: Date;
  movedAt: Date;
  releaseAt: Date | null;
}

export interface BoardFilter {
  /** Only stories that this person writes. */
  writtenBy?: string;
  workingState?: WorkingState;
  publicState?: PublicState;
  /** Words of headline or text, in lower case. */
  words?: string;
}

/** The stories of the board that match, last changed first. */
export async function listBoard(
  connection: Connection,
  { offset, limit, ...filter }: BoardFilter & { offset: number; limit: number },
): Promise<BoardRow[]> {
  return connection
    .select(columns)
    .from(story)
    .innerJoin(person, eq(person.id, story.createdBy))
    .leftJoin(section, eq(section.id, story.sectionId))
    .where(matching(connection, filter))
    .orderBy(desc(story.updatedAt), desc(story.id))
    .offset(offset)
    .limit(limit);
}

/** How many of the matching stories are in each pair of states; pairs without a story are left out. */
export async function countBoard(
  connection: Connection,
  filter: BoardFilter,
): Promise<{ workingState: WorkingState; publicState: PublicState; stories: number }[]> {
  return connection
    .select({ workingState: story.workingState, publicState: story.publicState, stories: count() })
    .from(story)
    .where(matching(connection, filter))
    .groupBy(story.workingState, story.publicState);
}

/** The names in the bylines of these stories, each story's in their order. */
export async function bylinesOf(
  connection: Connection,
  storyIds: readonly string[],
): Promise<{ storyId: string; name: string }[]> {
  if (storyIds.length === 0) return [];
  return connection
    .select({ storyId: storyByline.storyId, name: author.name })
    .from(storyByline)
    .innerJoin(author, eq(author.id, storyByline.authorId))
    .where(inArray(storyByline.storyId, [...storyIds]))
    .orderBy(asc(storyByline.storyId), asc(storyByline.position));
}

function matching(connection: Connection, filter: BoardFilter): SQL | undefined {
  const { writtenBy, workingState, publicState, words = '' } = filter;
  return and(
    writtenBy === undefined ? undefined : exists(writerRow(connection, writtenBy)),
    workingState && eq(story.workingState, workingState),
    publicState && eq(story.publicState, publicState),
    ...words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => like(story.searchText, `%${withoutWildcards(word)}%`)),
  );
}

function writerRow(connection: Connection, personId: string) {
  return connection
    .select({ storyId: storyAuthor.storyId })
    .from(storyAuthor)
    .where(and(eq(storyAuthor.storyId, story.id), eq(storyAuthor.personId, personId)));
}

// The two databases do not share an escape character, so a wildcard that was typed stands for any one character.
function withoutWildcards(word: string): string {
  return word.replace(/[%_\\]/g, '_');
}
