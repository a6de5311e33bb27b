import { and, asc, eq, lte, not, type Placeholder, sql } from 'drizzle-orm';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { Connection } from '../client';
import { isOneOf, listed, lockFreeRows, lockRows } from '../dialect';
import { prepared } from '../prepared';
import { preparedUpdate } from '../prepared-writes';
import { story, storyAuthor } from '../schema';
import { rowsOfStory } from '../together';

const columns = {
  id: story.id,
  workingState: story.workingState,
  publicState: story.publicState,
  revision: story.revision,
  headline: story.headline,
  sectionId: story.sectionId,
  slug: story.slug,
  kind: story.kind,
  language: story.language,
  searchTitle: story.searchTitle,
  socialTitle: story.socialTitle,
  commissionedWords: story.commissionedWords,
  detailsRevision: story.detailsRevision,
  liveVersionId: story.liveVersionId,
  releaseAt: story.releaseAt,
  releaseZone: story.releaseZone,
  createdBy: story.createdBy,
  createdAt: story.createdAt,
  updatedAt: story.updatedAt,
  movedAt: story.movedAt,
  movedBy: story.movedBy,
  sealedAt: story.sealedAt,
  sealedBy: story.sealedBy,
};

/** A story without its text. */
export type StoryRow = Pick<typeof story.$inferSelect, keyof typeof columns>;

/** Where a story stands; all three have to match for a transition to be written. */
export interface StoryStand {
  workingState: WorkingState;
  publicState: PublicState;
  revision: number;
}

/** One story by id, or null. */
export async function findStory(connection: Connection, storyId: string): Promise<StoryRow | null> {
  const [row] = await connection.select(columns).from(story).where(eq(story.id, storyId));
  return row ?? null;
}

/** As `findStory`, and nobody else changes the story, or types into it, until the transaction ends. */
export async function lockStory(tx: Connection, storyId: string): Promise<StoryRow | null> {
  const [row] = await locked(tx, storyId);
  return row ?? null;
}

const locked = rowsOfStory<StoryRow>((tx, isOfStories) =>
  lockRows(
    tx
      .select({ storyId: story.id, ...columns })
      .from(story)
      .where(isOfStories(story.id))
      // Several are locked in the same order by everybody, so that no two wait for each other.
      .orderBy(asc(story.id)),
    'update',
  ),
);

/** The people who write this story, by person id. */
export async function writersOf(connection: Connection, storyId: string): Promise<string[]> {
  const rows = await writers(connection, storyId);
  return rows.map((row) => row.personId);
}

const writers = rowsOfStory<{ personId: string }>((connection, isOfStories) =>
  connection
    .select({ storyId: storyAuthor.storyId, personId: storyAuthor.personId })
    .from(storyAuthor)
    .where(isOfStories(storyAuthor.storyId))
    .orderBy(asc(storyAuthor.personId)),
);

/** Adds a story and its first writer. */
export async function insertStory(tx: Connection, row: typeof story.$inferInsert): Promise<void> {
  await tx.insert(story).values(row);
  await tx.insert(storyAuthor).values({ storyId: row.id, personId: row.createdBy });
}

/** Lets somebody write a story; nothing happens when they do already. */
export async function addWriter(tx: Connection, row: { storyId: string; personId: string }): Promise<void> {
  await tx.insert(storyAuthor).values(row).onConflictDoNothing();
}

/** Takes somebody from the writers of a story. */
export async function removeWriter(
  tx: Connection,
  row: { storyId: string; personId: string },
): Promise<void> {
  await tx
    .delete(storyAuthor)
    .where(and(eq(storyAuthor.storyId, row.storyId), eq(storyAuthor.personId, row.personId)));
}

export interface StoryStep {
  storyId: string;
  /** The stand that was read; when it no longer holds, nothing is written. */
  from: StoryStand;
  to: Partial<typeof story.$inferInsert> & StoryStand;
}

/** Compare and set: writes the new stand and says whether the old one still held. */
export async function moveStory(tx: Connection, { storyId, from, to }: StoryStep): Promise<boolean> {
  const moved = await moveRow(tx, to, {
    ofId: storyId,
    fromState: from.workingState,
    fromPublic: from.publicState,
    fromRevision: from.revision,
  });
  return moved.length === 1;
}

const moveRow = preparedUpdate(story, (update) =>
  update
    .where(
      and(
        eq(story.id, sql.placeholder('ofId')),
        eq(story.workingState, sql.placeholder('fromState')),
        eq(story.publicState, sql.placeholder('fromPublic')),
        eq(story.revision, sql.placeholder('fromRevision')),
      ),
    )
    .returning({ id: story.id }),
);

/** Counts something that happened to a story without moving it, so that open pages know that theirs is older. */
export async function touchStory(tx: Connection, storyId: string): Promise<void> {
  await tx
    .update(story)
    .set({ revision: sql`${story.revision} + 1` })
    .where(eq(story.id, storyId));
}

/** The stories whose hour has come, earliest first; at most so many. */
export async function dueStories(connection: Connection, asked: Due): Promise<string[]> {
  const rows = await due(connection, { ...asked, except: listed(asked.except) });
  return rows.map(({ id }) => id);
}

/** As `dueStories`, locked until the transaction ends. What somebody else has locked is left to them. */
export async function claimDueStories(tx: Connection, asked: Due): Promise<StoryRow[]> {
  return claim(tx, { ...asked, except: listed(asked.except) });
}

interface Due {
  now: Date;
  limit: number;
  /** Left out. */
  except: readonly string[];
}

type DueSlot = (name: keyof Due) => Placeholder;

function dueIn(connection: Connection, slot: DueSlot) {
  return connection
    .select(columns)
    .from(story)
    .where(
      and(
        eq(story.workingState, 'scheduled'),
        lte(story.releaseAt, sql.param(slot('now'), story.releaseAt)),
        not(isOneOf(story.id, slot('except'))),
      ),
    )
    .orderBy(asc(story.releaseAt), asc(story.id))
    .limit(slot('limit'));
}

const due = prepared<Record<keyof Due, unknown>, StoryRow>(dueIn);
const claim = prepared<Record<keyof Due, unknown>, StoryRow>((tx, slot) => lockFreeRows(dueIn(tx, slot)));
