import { and, asc, desc, eq, exists, inArray, isNull } from 'drizzle-orm';
import type { StoryReader } from '@/newsroom/story-reader';
import type { TransitionName } from '@/newsroom/workflow';
import type { Connection } from '../client';
import { guardOverride, history, person, story, version } from '../schema';
import { rowsOfStory } from '../together';
import { isSeenBy } from './seen-stories';

export type OverrideRow = typeof guardOverride.$inferSelect & {
  byName: string;
  /** Who had worked on the words that went past the guards. */
  contributorIds: string[];
};

const PUBLISHING: TransitionName[] = ['publish', 'publish_update'];

/** Every override of a story, newest first. */
export async function listOverrides(connection: Connection, storyId: string): Promise<OverrideRow[]> {
  const rows = await ofStory(connection, storyId);
  return rows.map(({ row, ...more }) => ({ ...row, ...more }));
}

interface StoredOverride extends Pick<OverrideRow, 'byName' | 'contributorIds'> {
  row: typeof guardOverride.$inferSelect;
}

const ofStory = rowsOfStory<StoredOverride>((connection, isOfStories) =>
  connection
    .select({
      storyId: guardOverride.storyId,
      row: guardOverride,
      byName: person.name,
      contributorIds: version.contributorIds,
    })
    .from(guardOverride)
    .innerJoin(person, eq(person.id, guardOverride.personId))
    .innerJoin(version, eq(version.id, guardOverride.versionId))
    .where(isOfStories(guardOverride.storyId))
    .orderBy(desc(guardOverride.at), desc(guardOverride.id)),
);

/** A story whose text went past guards to readers and that nobody has reviewed since. */
export interface WaitingForReview {
  overrideId: string;
  storyId: string;
  headline: string;
  byName: string;
  reason: string;
  at: Date;
}

/** All that waits for its review afterwards, in one story or in all that somebody may see, the longest waiting first. Only what readers have now. */
export async function waitingForReview(
  connection: Connection,
  { limit, ...where }: { limit: number } & ({ storyId: string } | { reader: StoryReader }),
): Promise<WaitingForReview[]> {
  const wasPublished = connection
    .select({ id: history.id })
    .from(history)
    .where(and(eq(history.versionId, guardOverride.versionId), inArray(history.action, PUBLISHING)));
  return connection
    .select({
      overrideId: guardOverride.id,
      storyId: guardOverride.storyId,
      headline: story.headline,
      byName: person.name,
      reason: guardOverride.reason,
      at: guardOverride.at,
    })
    .from(guardOverride)
    .innerJoin(story, eq(story.id, guardOverride.storyId))
    .innerJoin(person, eq(person.id, guardOverride.personId))
    .where(
      and(
        isNull(guardOverride.reviewedAt),
        eq(story.publicState, 'live'),
        exists(wasPublished),
        'reader' in where ? isSeenBy(connection, where.reader) : eq(guardOverride.storyId, where.storyId),
      ),
    )
    .orderBy(asc(guardOverride.at), asc(guardOverride.id))
    .limit(limit);
}

export async function insertOverride(tx: Connection, row: typeof guardOverride.$inferInsert): Promise<void> {
  await tx.insert(guardOverride).values(row);
}

/** Notes who has reviewed what went past the guards, and which version readers had then. */
export async function noteReview(
  tx: Connection,
  {
    ids,
    personId,
    versionId,
    now,
  }: { ids: readonly string[]; personId: string; versionId: string; now: Date },
): Promise<void> {
  await tx
    .update(guardOverride)
    .set({ reviewedAt: now, reviewedBy: personId, reviewedVersionId: versionId })
    .where(and(inArray(guardOverride.id, [...ids]), isNull(guardOverride.reviewedAt)));
}
