import { setTimeout as wait } from 'node:timers/promises';
import type { LiveReason } from '@/content/live-protocol';
import type { Connection } from '@/db/client';
import { noteContributor } from '@/db/queries/contributor';
import { findPerson } from '@/db/queries/person';
import { membersOf } from '@/db/queries/sealed-story';
import { writersOf } from '@/db/queries/story';
import { epochOf, holdStory, insertUpdateAs, lastChange } from '@/db/queries/working-copy';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { otherEpoch } from './other-epoch';
import type { LivePorts } from './ports';

/** A change as it was judged: whether the person only suggests, and whose work it brings before readers. */
export interface TypedUpdate {
  personId: string;
  update: Uint8Array;
  suggests: boolean;
  credits: readonly string[];
}

/** What was typed into one story at about the same moment, in the order in which it is to be applied. */
export interface TypedUpdates {
  storyId: string;
  /** The epoch of the document that was typed into. */
  epoch: string;
  /** The number of the last change that they were judged with. */
  after: number;
  typed: readonly TypedUpdate[];
  at: Date;
}

/**
 * All stored, by whom as the database knows them and whether into an approved story; or none of it, and why. `behind`:
 * other changes were stored meanwhile, so that these must be judged again with them.
 */
export type Appended =
  | { ok: true; actors: Actor[]; wasApproved: boolean }
  | { ok: false; reason: LiveReason | 'behind' };

/** Milliseconds before each further try. Longer is not worth it: the browser keeps the text and comes back. */
const RETRY_AFTER = [50, 250];

/**
 * Stores changes for good, all or none, in a transaction that asks again whether each person may type into this story
 * now. Tries three times when the database fails, then says so. What a try has stored after all, the next one finds.
 */
export async function appendUpdates(
  { database, log }: Pick<LivePorts, 'database' | 'log'>,
  updates: TypedUpdates,
): Promise<Appended> {
  for (const delay of [...RETRY_AFTER, null]) {
    try {
      return await database.inTransaction((tx) => append(tx, updates));
    } catch (cause) {
      const { storyId: story, typed } = updates;
      const people = typed.map(({ personId }) => personId);
      log.error({ err: cause, story, people }, 'what was typed could not be stored');
      if (delay !== null) await wait(delay);
    }
  }
  return { ok: false, reason: 'not_saved' };
}

async function append(tx: Connection, { storyId, epoch, after, typed, at }: TypedUpdates): Promise<Appended> {
  const story = await holdStory(tx, storyId);
  if (!story) return { ok: false, reason: 'not_allowed' };
  const subject = {
    ...story,
    authorIds: await writersOf(tx, storyId),
    memberIds: await membersOf(tx, story),
  };
  const actors = new Map<string, Actor>();
  // Everybody is judged before anything is written: of what stands on each other, nothing may be stored alone.
  for (const { personId, suggests } of typed) {
    const person = await findPerson(tx, personId);
    if (!person || person.disabledAt) return { ok: false, reason: 'signed_out' };
    const actor = { personId, name: person.name, roles: person.roles };
    if (!may(actor, 'story.write', subject) && !(suggests && may(actor, 'story.suggest', subject)))
      return { ok: false, reason: may(actor, 'story.read', subject) ? 'moved' : 'not_allowed' };
    actors.set(personId, actor);
  }
  // Whoever holds the story keeps it from being rewritten, so this holds until the changes are stored.
  const present = (await epochOf(tx, storyId)) ?? '';
  if (present !== epoch) return { ok: false, reason: otherEpoch(epoch, present) };
  if ((await lastChange(tx, storyId)) !== after) return { ok: false, reason: 'behind' };
  // An author of accepted words has been here; one who is not is a mark that somebody made up.
  for (const personId of new Set(typed.flatMap(({ credits }) => credits)))
    if (actors.has(personId) || (await findPerson(tx, personId)))
      await noteContributor(tx, { storyId, personId, now: at });
  for (const [place, { personId, update }] of typed.entries())
    await insertUpdateAs(tx, after + 1 + place, { storyId, personId, update, at });
  return { ok: true, actors: [...actors.values()], wasApproved: story.workingState === 'approved' };
}
