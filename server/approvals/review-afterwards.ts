import type { Connection } from '@/db/client';
import { listOverrides, noteReview, waitingForReview } from '@/db/queries/guard-override';
import { lockStory, touchStory } from '@/db/queries/story';
import { contributorsOfVersion } from '@/db/queries/version';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { decideReview } from '@/newsroom/review-afterwards';
import { writeDown } from '../audit/write-down';
import type { StoryContext } from '../stories/context';
import { gatherFacts, type StoryAtHand } from '../stories/facts';
import { keepPoint } from '../stories/keep-point';
import { noSuchStory } from '../stories/readable';

export interface ReviewPress {
  storyId: string;
  actor: Actor;
  /** The hash of the published text that was looked at. */
  expectedHash: string;
}

/**
 * Vouches afterwards for what went to readers past a guard: by an editor who neither overrode it nor wrote it, for exactly
 * the text that readers have. Ends every override of the story that waits for it.
 */
export async function reviewAfterwards(press: ReviewPress, context: StoryContext): Promise<Outcome<null>> {
  const { database, events, now } = context;
  const outcome = await database.inTransaction((tx) => reviewWithin(tx, press, now));
  if (outcome.ok) events.emit('storyMoved', { storyId: press.storyId });
  return outcome;
}

async function reviewWithin(tx: Connection, press: ReviewPress, now: Date): Promise<Outcome<null>> {
  const { storyId, actor, expectedHash } = press;
  const row = await lockStory(tx, storyId);
  const story = row && (await gatherFacts(tx, row, now));
  if (!story || !may(actor, 'story.read', story.subject)) return noSuchStory();
  if (!may(actor, 'story.approve', story.subject))
    return refuse('not_allowed', 'Only editors review a story.');
  const waiting = await waitingForReview(tx, { storyId, limit: 1000 });
  const ids = waiting.map(({ overrideId }) => overrideId);
  const overrides = (await listOverrides(tx, storyId)).filter(({ id }) => ids.includes(id));
  const live = await liveText(tx, story);
  const verdict = decideReview({ personId: actor.personId, overrides, live, expectedHash });
  if (!verdict.ok) return verdict;
  await noteReview(tx, { ids, personId: actor.personId, versionId: verdict.value, now });
  const { personId } = actor;
  await keepPoint(tx, { story, kind: 'review', title: null, personId, now });
  await touchStory(tx, storyId);
  const facts = { outcome: 'reviewed', version: verdict.value };
  writeDown(tx, { act: 'second_look', personId, storyId, facts, now });
  return grant(null);
}

async function liveText(tx: Connection, { row: { publicState, liveVersionId } }: StoryAtHand) {
  return publicState !== 'live' || liveVersionId === null ? null : contributorsOfVersion(tx, liveVersionId);
}
