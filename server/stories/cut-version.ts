import type { Connection } from '@/db/client';
import { insertVersion, lastVersion } from '@/db/queries/version';
import { takeWork } from '@/db/queries/work-since';
import type { VersionCause } from '@/newsroom/version-cause';
import { newId } from '../ids';
import type { StoryAtHand } from './facts';
import { compactWithin } from './working-copy';

export interface Cut {
  story: StoryAtHand;
  cause: VersionCause;
  /** Null when the clock is the cause. */
  personId: string | null;
  now: Date;
}

/**
 * Keeps copy and details as they are now and returns the id of that version. When nothing has changed since the last
 * cut it is that one again; a damaged copy is never cut. Null only when there is no version at all. The story must be locked.
 */
export async function cutVersion(
  tx: Connection,
  { story, cause, personId, now }: Cut,
): Promise<string | null> {
  const { row, copy, details, covered, facts } = story;
  const last = await lastVersion(tx, row.id);
  if (!copy) return last?.id ?? null;
  // What was typed a moment ago is counted when it is merged, and belongs to this version.
  await compactWithin(tx, { storyId: row.id, now });
  // Also when nothing has changed: what was typed and taken out again is nobody's work on the next version.
  const contributions = await takeWork(tx, row.id);
  if (last?.hash === facts.currentHash) return last.id;
  const id = newId();
  await insertVersion(tx, {
    id,
    storyId: row.id,
    number: (last?.number ?? 0) + 1,
    copy,
    details,
    hash: facts.currentHash,
    blockHashes: covered.everything.parts,
    contributorIds: facts.contributors.map((contributor) => contributor.personId),
    contributions,
    cause,
    cutBy: personId,
    cutAt: now,
  });
  return id;
}
