import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { endHold, findHold, type HoldRow } from '@/db/queries/hold';
import { lockStory, touchStory } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { HOLDS, heldThing, mayLift } from '@/newsroom/holds';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { hasVisibleText } from '@/newsroom/visible-text';
import { writeDown } from '../audit/write-down';
import type { StoryContext } from '../stories/context';
import { gatherFacts } from '../stories/facts';
import { keepPoint } from '../stories/keep-point';
import { noSuchStory } from '../stories/readable';
import { refuseClash } from '../stories/refuse-clash';
import { tellOfHold } from './tell-of-hold';

export interface LiftPress {
  holdId: string;
  actor: Actor;
  reason: string;
}

/** Lifts a hold, with a reason: the editor who set it, or a managing editor. Of two who lift at once the second is told. */
export async function liftHold(press: LiftPress, context: StoryContext): Promise<Outcome<null>> {
  const { database, events, now } = context;
  const outcome = await refuseClash(() => database.inTransaction((tx) => liftWithin(tx, press, now)));
  if (!outcome.ok) return outcome;
  const { storyId, photoId } = outcome.value;
  events.emit('storyMoved', { storyId });
  if (photoId) events.emit('mediaChanged', { ids: [photoId] });
  return grant(null);
}

async function liftWithin(tx: Connection, press: LiftPress, now: Date): Promise<Outcome<HoldRow>> {
  const { actor } = press;
  const hold = await findHold(tx, press.holdId);
  const row = hold && (await lockStory(tx, hold.storyId));
  const story = row && (await gatherFacts(tx, row, now));
  if (!story || !may(actor, 'story.read', story.subject)) return noSuchHold();
  if (!may(actor, 'story.hold', story.subject)) return refuse('not_allowed', 'Only editors lift holds.');
  if (!mayLift(actor, { setById: hold.setBy }))
    return refuse('not_allowed', `Only ${hold.setByName}, who set it, or a managing editor lifts this hold.`);
  const reason = cleanText(press.reason).trim();
  if (!hasVisibleText(reason))
    return refuse('invalid', 'Give a reason: it stays in the history of the story.');
  const { personId } = actor;
  if (!(await endHold(tx, { holdId: hold.id, personId, reason, now })))
    return refuse('conflict', 'Somebody has lifted this hold already.');
  const title = `${HOLDS[hold.kind].name}, ${heldThing({ ...hold, isGone: false })}: ${reason}`;
  await keepPoint(tx, { story, kind: 'lift', title, personId, now });
  await touchStory(tx, hold.storyId);
  const { storyId, kind, photoId, blockId, setBy } = hold;
  const on = photoId ? 'photo' : blockId ? 'block' : 'story';
  const facts = { kind, on, target: photoId ?? blockId, setBy };
  writeDown(tx, { act: 'hold_lifted', personId, storyId, about: hold.id, facts, now });
  await tellOfHold(tx, { storyId, subject: story.subject, deed: 'freed of a hold', by: actor, now });
  return grant(hold);
}

function noSuchHold() {
  return { ...noSuchStory(), message: 'There is no such hold.' };
}
