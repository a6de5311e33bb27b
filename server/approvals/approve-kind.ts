import type { Connection } from '@/db/client';
import { lockStory, touchStory } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { APPROVALS, type ApprovalKind } from '@/newsroom/approvals';
import { decideKind } from '@/newsroom/approve-kind';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { addApproval } from '../stories/apply-approvals';
import type { StoryContext } from '../stories/context';
import { cutVersion } from '../stories/cut-version';
import { gatherFacts } from '../stories/facts';
import { keepPoint } from '../stories/keep-point';
import { noSuchStory } from '../stories/readable';
import { refuseClash } from '../stories/refuse-clash';

export interface KindPress {
  storyId: string;
  kind: Exclude<ApprovalKind, 'edit'>;
  actor: Actor;
  /** The hash of what was on the screen. */
  expectedHash: string;
}

/**
 * Vouches for what one kind of approval covers, exactly as it was on the screen. Moves nothing: Approve does, once every
 * kind is there. Of two who press at once the second is told of the first.
 */
export async function approveKind(press: KindPress, context: StoryContext): Promise<Outcome<null>> {
  const { database, events, now } = context;
  const outcome = await refuseClash(() => database.inTransaction((tx) => approveWithin(tx, press, now)));
  if (outcome.ok) events.emit('storyMoved', { storyId: press.storyId });
  return outcome;
}

async function approveWithin(tx: Connection, press: KindPress, now: Date): Promise<Outcome<null>> {
  const { storyId, kind, actor, expectedHash } = press;
  const row = await lockStory(tx, storyId);
  const story = row && (await gatherFacts(tx, row, now));
  if (!story || !may(actor, 'story.read', story.subject)) return noSuchStory();
  if (!may(actor, 'story.approve', story.subject))
    return refuse('not_allowed', 'Only editors approve a story.');
  const verdict = decideKind({ kind, actor, story: story.subject, facts: story.facts, expectedHash });
  if (!verdict.ok) return verdict;
  const { personId } = actor;
  const versionId = story.copy && (await cutVersion(tx, { story, cause: 'approval', personId, now }));
  if (versionId === null) return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
  await addApproval(tx, { story, kind, versionId, personId, now });
  const warned = verdict.value.map(({ message }) => message);
  const title = [APPROVALS[kind].past, ...warned].join('. ');
  await keepPoint(tx, { story, kind: 'approval', title, personId, now });
  await touchStory(tx, storyId);
  return grant(null);
}
