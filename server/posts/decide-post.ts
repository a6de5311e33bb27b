import type { Connection } from '@/db/client';
import { insertDecision, standingDecision } from '@/db/queries/post-decision';
import { givePicturesToReaders, takePicturesFromReaders } from '@/db/queries/post-pictures';
import { closeTasks, findWatch, lockPost } from '@/db/queries/post-watch';
import { may } from '@/newsroom/permissions';
import { type Decision, readDecision, showsPictures } from '@/newsroom/posts/decision';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';

/** What an editor decided, looking at one record of a post. */
export interface PostDecision extends Decision {
  postId: string;
  /** The decision that held when the editor looked; null for none. */
  seenDecisionId: string | null;
}

/**
 * Decides what readers see of a post. It holds at once, for every record of the post and in every story that shows one,
 * until the next decision; no version changes. Refused when somebody else has decided since the editor looked.
 */
export async function decidePost(given: PostDecision, context: ActionContext): Promise<Outcome<null>> {
  const { actor, database, now } = context;
  if (!may(actor, 'post.decide')) return refuse('not_allowed', 'Editors decide what readers see of a post.');
  const decision = readDecision(given);
  if (!decision.ok) return decision;
  const { postId, seenDecisionId } = given;
  return database.inTransaction((tx) =>
    write(tx, { postId, seenDecisionId, ...decision.value, decidedBy: actor.personId, now }),
  );
}

async function write(tx: Connection, wanted: PostDecision & Decider): Promise<Outcome<null>> {
  const { postId, seenDecisionId, shown, label, ground, reason, decidedBy, now } = wanted;
  const origin = (await findWatch(tx, postId))?.origin;
  if (!origin) return refuse('not_found', 'There is no such record.');
  await lockPost(tx, origin);
  const standing = await standingDecision(tx, origin);
  if ((standing?.id ?? null) !== seenDecisionId) {
    return refuse('conflict', 'Somebody else has decided about this post meanwhile. Load the page again.');
  }
  const state = (await findWatch(tx, postId))?.state ?? null;
  const row = { id: newId(), origin, postId, shown, label, ground, reason, state, decidedBy, at: now };
  await insertDecision(tx, row);
  await closeTasks(tx, origin);
  const facts = { shown, ground };
  writeDown(tx, { act: 'post_decision', personId: decidedBy, about: postId, facts, now });
  if (showsPictures(shown)) await givePicturesToReaders(tx, origin);
  else await takePicturesFromReaders(tx, origin);
  return grant(null);
}

interface Decider {
  decidedBy: string;
  now: Date;
}
