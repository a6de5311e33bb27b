import type { Connection } from '@/db/client';
import { waitingForReview } from '@/db/queries/guard-override';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { storyReader } from '@/newsroom/story-reader';

/** A story whose text went past a guard to readers and that nobody has reviewed since. */
export interface WaitingReview {
  id: string;
  storyId: string;
  headline: string;
  byName: string;
  reason: string;
  at: string;
}

const MOST = 50;

/** What waits for its review afterwards, the longest waiting first; nothing for who may not set the policies. */
export async function readWaiting(connection: Connection, actor: Actor): Promise<WaitingReview[]> {
  if (!may(actor, 'policy.manage')) return [];
  const rows = await waitingForReview(connection, { reader: storyReader(actor), limit: MOST });
  return rows.map(({ overrideId, at, ...row }) => ({ id: overrideId, ...row, at: at.toISOString() }));
}
