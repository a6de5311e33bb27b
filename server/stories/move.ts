import type { Connection } from '@/db/client';
import { lockStory, moveStory, type StoryStand } from '@/db/queries/story';
import { allAtOnce } from '@/db/together';
import { isClock } from '@/newsroom/actor';
import { decide } from '@/newsroom/decide';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { TRANSITIONS } from '@/newsroom/workflow';
import { recordOverride } from '../approvals/record-override';
import { settleReports } from '../corrections/settle-reports';
import { tellWebhooks } from '../webhooks/tell-webhooks';
import { applyAftermath } from './apply-aftermath';
import { applyApprovals } from './apply-approvals';
import { boardText } from './board-text';
import type { StoryContext } from './context';
import { cutVersion } from './cut-version';
import { gatherFacts, type StoryAtHand } from './facts';
import { lostStep } from './lost-step';
import { notify } from './notify';
import { applyPublication } from './publish';
import { noSuchStory } from './readable';
import { recordStep } from './record-step';
import { refuseClash } from './refuse-clash';
import { refuseStale } from './refuse-stale';
import { refuseUndrawn } from './refuse-undrawn';
import type { Press, Step } from './step';
import { withPatience } from './with-patience';

/**
 * Every transition of a story but its start goes through here, whoever makes it. All that follows from it is one
 * transaction: it happens whole or not at all, and of two people who press at once the second is told of the first.
 */
export async function move(press: Press, context: StoryContext): Promise<Outcome<StoryStand>> {
  const { database, events, now } = context;
  const outcome = await withPatience(() =>
    refuseClash(() => database.inTransaction((tx) => moveWithin(tx, press, now))),
  );
  if (outcome.ok) events.emit('storyMoved', { storyId: press.storyId });
  return outcome;
}

/**
 * Transitions of several stories at the same moment, as part of a transaction, each judged as `move` would. Hands out the
 * answer for each story; who calls it emits `storyMoved` after the commit. When anything throws, none of them may happen.
 */
export async function moveTogether(
  tx: Connection,
  presses: readonly Press[],
  now: Date,
): Promise<Map<string, Outcome<StoryStand>>> {
  const answers = await allAtOnce(
    presses.map(
      async (press) => [press.storyId, await moveWithin(tx, press, now)] satisfies [string, unknown],
    ),
  );
  return new Map(answers);
}

/** As `move`, as part of a larger transaction. Who calls it emits `storyMoved` after the commit. */
export async function moveWithin(tx: Connection, press: Press, now: Date): Promise<Outcome<StoryStand>> {
  const row = await lockStory(tx, press.storyId);
  if (!row) return noSuchStory();
  const story = await gatherFacts(tx, row, now);
  const { subject, facts } = story;
  if (!isClock(press.actor) && !may(press.actor, 'story.read', subject)) return noSuchStory();
  const stale = await refuseStale(tx, { press, row, now });
  if (stale) return stale;
  const verdict = decide({ action: press.action, actor: press.actor, story: subject, facts, input: press });
  if (!verdict.ok) return explained(tx, { press, story, refusal: verdict, now });
  if (isUnreadable(story, press))
    return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
  const undrawn = await refuseUndrawn(tx, press.action, story.copy);
  if (undrawn) return undrawn;
  const personId = isClock(press.actor) ? null : press.actor.personId;
  return grant(await take(tx, { press, story, decision: verdict.decision, personId, now }));
}

async function take(tx: Connection, step: Step): Promise<StoryStand> {
  const versionId = await versionOf(tx, step);
  const stand = await writeStand(tx, step, versionId);
  await recordStep(tx, step, versionId);
  await recordOverride(tx, step, versionId);
  await applyApprovals(tx, step, versionId);
  await applyPublication(tx, step, versionId);
  await applyAftermath(tx, step, versionId);
  await settleReports(tx, step, versionId);
  await notify(tx, step);
  await tellWebhooks(tx, step);
  return stand;
}

/** The version this step is about. What readers had, or get back, is a version that exists already. */
async function versionOf(
  tx: Connection,
  { press, story, decision, personId, now }: Step,
): Promise<string | null> {
  const changesPublic = !decision.publishes && decision.publicTo !== story.subject.publicState;
  const isAboutLive = changesPublic || TRANSITIONS[press.action].aboutLive;
  if (isAboutLive) return story.row.liveVersionId;
  return cutVersion(tx, { story, cause: press.action, personId, now });
}

async function writeStand(tx: Connection, step: Step, versionId: string | null): Promise<StoryStand> {
  const { story, decision, personId, now } = step;
  const { id: storyId, workingState, publicState, revision } = story.row;
  const stand = { workingState: decision.to, publicState: decision.publicTo, revision: revision + 1 };
  const stamp = { updatedAt: now, movedAt: now, movedBy: personId };
  const board = story.copy ? { headline: boardText(story.copy).headline } : {};
  const live = decision.publishes ? { liveVersionId: versionId, slug: story.details.slug } : {};
  const from = { workingState, publicState, revision };
  const to = { ...stand, ...stamp, ...board, ...live, ...releaseOf(step) };
  // The row is locked, so only a bug can make this fail; the transaction must not go on then.
  if (!(await moveStory(tx, { storyId, from, to })))
    throw new Error(`Story ${storyId} moved while it was locked`);
  return stand;
}

function releaseOf({ press, decision }: Step): { releaseAt?: Date | null; releaseZone?: string | null } {
  if (decision.schedule === 'keep') return {};
  if (decision.schedule === 'drop') return { releaseAt: null, releaseZone: null };
  return { releaseAt: press.releaseAt ?? null, releaseZone: press.releaseZone ?? null };
}

async function explained(
  tx: Connection,
  { press, story, refusal, now }: { press: Press; story: StoryAtHand; refusal: Refusal; now: Date },
): Promise<Refusal> {
  const hasMoved = press.seenRevision !== undefined && press.seenRevision !== story.row.revision;
  return hasMoved && refusal.code === 'conflict' ? lostStep(tx, press.storyId, now) : refusal;
}

// A damaged text can be dropped, withdrawn or sent back; nobody can vouch for it.
function isUnreadable(story: StoryAtHand, { action }: Press): boolean {
  return story.copy === null && (TRANSITIONS[action].must?.includes('G1') ?? false);
}
