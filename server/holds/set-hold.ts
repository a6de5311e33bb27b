import { idOf } from '@/content/attributes';
import { cleanText } from '@/content/clean-text';
import type { Copy } from '@/content/document';
import { firstWords } from '@/content/first-words';
import { blockText } from '@/content/to-text';
import { photoUses } from '@/content/uses';
import type { Connection } from '@/db/client';
import { insertHold } from '@/db/queries/hold';
import { lockStory, touchStory } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { checkWish, type HoldWish } from '@/newsroom/hold-wish';
import { HOLDS, heldThing } from '@/newsroom/holds';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { StoryContext } from '../stories/context';
import { gatherFacts, type StoryAtHand } from '../stories/facts';
import { keepPoint } from '../stories/keep-point';
import { noSuchStory } from '../stories/readable';
import { refuseClash } from '../stories/refuse-clash';
import { tellOfHold } from './tell-of-hold';

export interface HoldPress extends HoldWish {
  storyId: string;
  actor: Actor;
}

/** As many characters of a block as tell it from the others. */
const WORDS = 60;

/**
 * Holds a story, one of its blocks, or a photo it shows: from the commit on it cannot be scheduled or published, a photo
 * in any story. Refuses who is no editor and a wish that does not fit. What readers have already, stays.
 */
export async function setHold(press: HoldPress, context: StoryContext): Promise<Outcome<{ holdId: string }>> {
  const { database, events, now } = context;
  const outcome = await refuseClash(() => database.inTransaction((tx) => holdWithin(tx, press, now)));
  if (outcome.ok) {
    events.emit('storyMoved', { storyId: press.storyId });
    if (press.photoId) events.emit('mediaChanged', { ids: [press.photoId] });
  }
  return outcome;
}

async function holdWithin(tx: Connection, press: HoldPress, now: Date): Promise<Outcome<{ holdId: string }>> {
  const { storyId, actor, kind, until } = press;
  const row = await lockStory(tx, storyId);
  const story = row && (await gatherFacts(tx, row, now));
  if (!story || !may(actor, 'story.read', story.subject)) return noSuchStory();
  if (!may(actor, 'story.hold', story.subject)) return refuse('not_allowed', 'Only editors hold a story.');
  const reason = cleanText(press.reason).trim();
  const checked = checkWish({ ...press, reason }, { now, holdable: holdableOf(story.copy) });
  if (!checked.ok) return checked;
  const { blockId = null, photoId = null } = press;
  const held = { blockId, photoId, words: wordsOf(story, { blockId, photoId }) };
  const holdId = newId();
  const { personId } = actor;
  await insertHold(tx, {
    id: holdId,
    storyId,
    ...held,
    kind,
    reason,
    until: until ?? null,
    setBy: personId,
    setAt: now,
  });
  const title = `${HOLDS[kind].name}, ${heldThing({ ...held, isGone: false })}: ${reason}`;
  await keepPoint(tx, { story, kind: 'hold', title, personId, now });
  await touchStory(tx, storyId);
  const on = photoId ? 'photo' : blockId ? 'block' : 'story';
  const facts = { kind, on, target: photoId ?? blockId, until: until?.toISOString() ?? null };
  writeDown(tx, { act: 'hold_set', personId, storyId, about: holdId, facts, now });
  await tellOfHold(tx, { storyId, subject: story.subject, deed: 'held', by: actor, now });
  return grant({ holdId });
}

function holdableOf(copy: Copy | null) {
  return {
    blockIds: (copy?.body.content ?? []).map(idOf),
    photoIds: copy ? photoUses(copy).flatMap(({ photoId }) => photoId ?? []) : [],
  };
}

function wordsOf(
  { copy }: StoryAtHand,
  { blockId, photoId }: { blockId: string | null; photoId: string | null },
): string {
  if (!copy) return '';
  const use = photoId && photoUses(copy).find((photo) => photo.photoId === photoId);
  if (use) return firstWords(use.caption, WORDS);
  const block = blockId && (copy.body.content ?? []).find((node) => idOf(node) === blockId);
  return block ? firstWords(blockText(block), WORDS) : '';
}
