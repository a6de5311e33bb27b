import type { Connection } from '@/db/client';
import { noteContributor } from '@/db/queries/contributor';
import { lockStory } from '@/db/queries/story';
import { changeStoryDetails, replaceStoryByline, replaceStoryTags } from '@/db/queries/story-details';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { StoryKind } from '@/newsroom/story-kinds';
import type { StoryContext } from './context';
import { describeDetailsClash } from './details-clash';
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
  /** The details revision that was on the screen; a change by somebody else since then is never overwritten. */
  seenDetailsRevision: number;
}

export interface DetailsChanged {
  detailsRevision: number;
  /** True when an approval covered the details as they were, so that the story went back to review. */
  reopened: boolean;
}

/**
 * Changes the details. What readers would get of them counts as work on the story: who does it cannot
 * approve it, and an approved story is reopened. Refuses what would overwrite somebody else's change, and a slug that
 * cannot be or is taken.
 */
export async function changeDetails(
  press: DetailsPress,
  context: StoryContext,
): Promise<Outcome<DetailsChanged>> {
  const { database, events, now } = context;
  const outcome = await refuseClash(() => database.inTransaction((tx) => changeWithin(tx, press, now)));
  if (outcome.ok && outcome.value.reopened) events.emit('storyMoved', { storyId: press.storyId });
  return outcome;
}

async function changeWithin(
  tx: Connection,
  press: DetailsPress,
  now: Date,
): Promise<Outcome<DetailsChanged>> {
  const row = await lockStory(tx, press.storyId);
  const story = row && (await gatherFacts(tx, row, now));
  if (!story || !may(press.actor, 'story.read', story.subject)) return noSuchStory();
  if (!may(press.actor, 'story.details', story.subject)) {
    return refuse('not_allowed', 'The details of this story cannot be changed by you now.');
  }
  if (story.row.detailsRevision !== press.seenDetailsRevision) {
    return refuse('conflict', await describeDetailsClash(tx, story.details, press));
  }
  const settled = await settleDetails(tx, story, press);
  if (!settled.ok) return settled;
  if (!settled.value.isChange) return grant({ detailsRevision: story.row.detailsRevision, reopened: false });
  await write(tx, { story, press, settled: settled.value, now });
  const reopened = settled.value.reachesReaders && (await reopenIfApproved(tx, { story, press, now }));
  return grant({ detailsRevision: story.row.detailsRevision + 1, reopened });
}

interface Writing {
  story: StoryAtHand;
  press: DetailsPress;
  settled: SettledDetails;
  now: Date;
}

async function write(tx: Connection, { story, press, settled, now }: Writing): Promise<void> {
  const { storyId, seenDetailsRevision, actor } = press;
  const { tagIds, authorIds, row: to } = settled;
  // The row is locked, so only a bug can make this fail; the transaction must not go on then.
  if (!(await changeStoryDetails(tx, { storyId, seenDetailsRevision, to, now }))) {
    throw new Error(`The details of story ${story.row.id} changed while they were locked`);
  }
  await replaceStoryTags(tx, { storyId, tagIds });
  await replaceStoryByline(tx, { storyId, authorIds });
  if (settled.reachesReaders) await noteContributor(tx, { storyId, personId: actor.personId, now });
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
