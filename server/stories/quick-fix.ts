import * as Y from 'yjs';
import { fixWords } from '@/content/fix-words';
import type { Connection } from '@/db/client';
import { noteContributor } from '@/db/queries/contributor';
import { lockStory, type StoryStand } from '@/db/queries/story';
import { insertUpdate, lastChange } from '@/db/queries/working-copy';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { whyClosed } from '@/newsroom/why-closed';
import type { StoryContext } from './context';
import { gatherFacts } from './facts';
import { moveWithin } from './move';
import { isId, noSuchStory } from './readable';
import { refuseClash } from './refuse-clash';
import { withPatience } from './with-patience';
import { openWorkingDocument } from './working-copy';

export interface QuickFix {
  storyId: string;
  actor: Actor;
  seenRevision: number;
  /** The hash of the text in which the slip was seen. */
  expectedHash: string;
  blockId: string;
  /** What the block says from now on. */
  words: string;
}

/**
 * Puts a slip in a live story right and before readers, in one transaction: a change that touches a number, a date, a
 * name, a quote or a negation is refused, with each of them, and nothing of it is kept. Somebody else looks at it
 * within a day.
 */
export async function quickFix(
  fix: QuickFix,
  { database, events, now }: StoryContext,
): Promise<Outcome<StoryStand>> {
  const { storyId } = fix;
  const outcome = await withPatience(() =>
    refuseClash(() => wholeOrNothing(() => database.inTransaction((tx) => fixWithin(tx, fix, now)))),
  );
  if (!outcome.ok) return outcome;
  const { change, ...stand } = outcome.value;
  events.emit('textRestored', { storyId, change });
  events.emit('storyMoved', { storyId });
  return grant(stand);
}

/** A refusal after something was written: thrown, so that the transaction takes it back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

async function wholeOrNothing<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (failure) {
    if (failure instanceof Refused) return failure.refusal;
    throw failure;
  }
}

async function fixWithin(
  tx: Connection,
  fix: QuickFix,
  now: Date,
): Promise<Outcome<StoryStand & { change: number }>> {
  const { storyId, actor, seenRevision } = fix;
  const row = isId(storyId) ? await lockStory(tx, storyId) : null;
  const story = row && (await gatherFacts(tx, row, now));
  if (!story || !may(actor, 'story.read', story.subject)) return noSuchStory();
  const closed = whyClosed({ action: 'quick_fix', actor, story: story.subject });
  if (closed) return closed;
  if (fix.expectedHash !== story.facts.currentHash)
    return refuse('conflict', 'The story has changed since you looked at it. Read it again, then fix it.');
  const update = await fixedText(tx, fix);
  if (!(update instanceof Uint8Array)) return update;
  const { personId } = actor;
  await noteContributor(tx, { storyId, personId, now });
  await insertUpdate(tx, { storyId, personId, update, at: now });
  const { currentHash: expectedHash } = (await gatherFacts(tx, story.row, now)).facts;
  const press = { storyId, actor, action: 'quick_fix', seenRevision, expectedHash } as const;
  const moved = await moveWithin(tx, { ...press, changeClass: 'minor' }, now);
  if (!moved.ok) throw new Refused(moved);
  return grant({ ...moved.value, change: await lastChange(tx, storyId) });
}

/** The change of the live document that makes the block say these words. */
async function fixedText(
  tx: Connection,
  { storyId, blockId, words }: QuickFix,
): Promise<Uint8Array | Refusal> {
  const found = await openWorkingDocument(tx, storyId);
  if (!found) return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
  const updates: Uint8Array[] = [];
  found.doc.on('update', (update: Uint8Array) => updates.push(update));
  const isFixed = fixWords(found.doc, { blockId, words });
  found.doc.destroy();
  if (!isFixed) return refuse('not_found', 'This paragraph is not there any more.');
  if (updates.length === 0) return refuse('invalid', 'Nothing was changed.');
  return Y.mergeUpdates(updates);
}
