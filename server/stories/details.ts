import type { Connection } from '@/db/client';
import { noteContributor } from '@/db/queries/contributor';
import { noteDetailsSet } from '@/db/queries/detail-set';
import { lockStory } from '@/db/queries/story';
import { changeStoryDetails, replaceStoryByline, replaceStoryTags } from '@/db/queries/story-details';
import { addWork } from '@/db/queries/work-since';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { clashInWords } from '@/newsroom/story-details';
import type { StoryKind } from '@/newsroom/story-kinds';
import type { StoryContext } from './context';
import { clashesOf } from './details-clash';
import { type SettledDetails, settleDetails } from './details-settled';
import { gatherFacts, type StoryAtHand } from './facts';
import { moveWithin } from './move';
import { noSuchStory } from './readable';
import { refuseClash } from './refuse-clash';

/** Only what is given is changed. */
export interface DetailsWish {
  /** The id of a section, or null for none yet. */
  section?: string | null;
  /** Empty: follow the headline again. */
  slug?: string;
  /** Names in their order; a tag that nobody used before is made. */
  tags?: readonly string[];
  /** Ids of byline profiles in their order. */
  byline?: readonly string[];
  kind?: StoryKind;
  /** One of the languages there are. */
  language?: string;
  /** Empty: the headline. */
  searchTitle?: string;
  socialTitle?: string;
  /** In words; null when nobody ordered a length. */
  commissionedWords?: number | null;
}

export interface DetailsPress extends DetailsWish {
  storyId: string;
  actor: Actor;
  /** The details revision that was on the screen; what somebody else has set since then is never overwritten. */
  seenDetailsRevision: number;
}

export interface DetailsChanged {
  detailsRevision: number;
  /** True when an approval covered the details as they were, so that the story went back to review. */
  reopened: boolean;
}

/**
 * Changes the details. What readers would get of them counts as work on the story: who does it cannot
 * approve it, and an approved story is reopened. Refuses what would overwrite somebody else's change of the same detail,
 * with both values, and a slug that cannot be or is taken.
 */
export async function changeDetails(
  press: DetailsPress,
  context: StoryContext,
): Promise<Outcome<DetailsChanged>> {
  const { database, events, now } = context;
  const { storyId } = press;
  const outcome = await refuseClash(() => database.inTransaction((tx) => changeWithin(tx, press, now)));
  if (!outcome.ok) return outcome;
  const { isChange, ...changed } = outcome.value;
  if (isChange) events.emit('detailsChanged', { storyId });
  if (changed.reopened) events.emit('storyMoved', { storyId });
  return grant(changed);
}

async function changeWithin(
  tx: Connection,
  press: DetailsPress,
  now: Date,
): Promise<Outcome<DetailsChanged & { isChange: boolean }>> {
  const row = await lockStory(tx, press.storyId);
  const story = row && (await gatherFacts(tx, row, now));
  if (!story || !may(press.actor, 'story.read', story.subject)) return noSuchStory();
  if (!may(press.actor, 'story.details', story.subject)) {
    return refuse('not_allowed', 'The details of this story cannot be changed by you now.');
  }
  const clashes = await clashesOf(tx, story, press);
  if (clashes.length > 0) return { ...refuse('conflict', clashes.map(clashInWords).join(' ')), clashes };
  const settled = await settleDetails(tx, story, press);
  if (!settled.ok) return settled;
  const { detailsRevision } = story.row;
  if (settled.value.changed.length === 0) return grant({ detailsRevision, reopened: false, isChange: false });
  await write(tx, { story, press, settled: settled.value, now });
  const reopened = settled.value.reachesReaders && (await reopenIfApproved(tx, { story, press, now }));
  return grant({ detailsRevision: detailsRevision + 1, reopened, isChange: true });
}

interface Writing {
  story: StoryAtHand;
  press: DetailsPress;
  settled: SettledDetails;
  now: Date;
}

async function write(tx: Connection, { story, press, settled, now }: Writing): Promise<void> {
  const { storyId, actor } = press;
  const { tagIds, authorIds, row: to, changed: details } = settled;
  const seenDetailsRevision = story.row.detailsRevision;
  // The row is locked, so only a bug can make this fail; the transaction must not go on then.
  if (!(await changeStoryDetails(tx, { storyId, seenDetailsRevision, to, now }))) {
    throw new Error(`The details of story ${story.row.id} changed while they were locked`);
  }
  await replaceStoryTags(tx, { storyId, tagIds });
  await replaceStoryByline(tx, { storyId, authorIds });
  const set = { storyId, details, revision: seenDetailsRevision + 1, personId: actor.personId, now };
  await noteDetailsSet(tx, set);
  if (settled.reachesReaders) await noteWork(tx, press, now);
}

async function noteWork(
  tx: Connection,
  { storyId, actor: { personId } }: DetailsPress,
  now: Date,
): Promise<void> {
  await noteContributor(tx, { storyId, personId, now });
  await addWork(tx, [{ storyId, personId, wordsAdded: 0, wordsRemoved: 0, changedDetails: true, at: now }]);
}

async function reopenIfApproved(
  tx: Connection,
  { story, press, now }: Omit<Writing, 'settled'>,
): Promise<boolean> {
  if (story.subject.workingState !== 'approved') return false;
  const { storyId, actor } = press;
  const reopened = await moveWithin(tx, { storyId, actor, action: 'reopen' }, now);
  if (!reopened.ok) throw new Error(`Story ${storyId} could not be reopened: ${reopened.message}`);
  return true;
}
