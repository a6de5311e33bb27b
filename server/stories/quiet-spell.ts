import type { Connection, Database } from '@/db/client';
import { lockStory } from '@/db/queries/story';
import { lastVersion } from '@/db/queries/version';
import { lastWork, takeWork } from '@/db/queries/work-since';
import { gatherFacts } from './facts';
import { keepPoint } from './keep-point';
import { compactWithin } from './working-copy';

interface Rest {
  storyId: string;
  /** Nobody must have worked on it after this. */
  since: Date;
  now: Date;
}

/**
 * Keeps a story that has come to rest as a version, and says whether one was cut. None is cut when somebody works on it
 * again, when it says the same as the newest version, and when its text is damaged.
 */
export async function keepQuietSpell(database: Database, rest: Rest): Promise<boolean> {
  return database.inTransaction((tx) => keepWithin(tx, rest));
}

async function keepWithin(tx: Connection, { storyId, since, now }: Rest): Promise<boolean> {
  // Looked at again under the lock: another instance may have cut it, and somebody may have begun to type.
  const row = await lockStory(tx, storyId);
  if (!row) return false;
  // What is not merged yet is work, too, and the youngest.
  const merging = await compactWithin(tx, { storyId, now });
  const last = await lastWork(tx, storyId);
  if (!merging.ok || last === null || last > since) return false;
  const story = await gatherFacts(tx, row, now);
  if (!story.copy) return false;
  const isSame = (await lastVersion(tx, storyId))?.hash === story.facts.currentHash;
  // What was typed and taken out again is nobody's work on the next version.
  if (isSame) await takeWork(tx, storyId);
  else await keepPoint(tx, { story, kind: 'quiet', title: null, personId: null, now });
  return !isSame;
}
