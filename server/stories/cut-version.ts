import type { Connection } from '@/db/client';
import { insertVersion, lastVersion } from '@/db/queries/version';
import type { TransitionName } from '@/newsroom/workflow';
import { newId } from '../ids';
import type { StoryAtHand } from './facts';

export interface Cut {
  story: StoryAtHand;
  cause: TransitionName;
  /** Null when the clock is the cause. */
  personId: string | null;
  now: Date;
}

/**
 * Keeps copy and details as they are now and returns the id of that version. When nothing has changed since the last
 * cut it is that one again; a damaged copy is never cut. Null only when there is no version at all.
 */
export async function cutVersion(
  tx: Connection,
  { story, cause, personId, now }: Cut,
): Promise<string | null> {
  const { row, copy, details, partHashes, facts } = story;
  const last = await lastVersion(tx, row.id);
  if (!copy || last?.hash === facts.currentHash) return last?.id ?? null;
  const id = newId();
  await insertVersion(tx, {
    id,
    storyId: row.id,
    number: (last?.number ?? 0) + 1,
    copy,
    details,
    hash: facts.currentHash,
    blockHashes: partHashes,
    contributorIds: facts.contributors.map((contributor) => contributor.personId),
    cause,
    cutBy: personId,
    cutAt: now,
  });
  return id;
}
