import { setTimeout as wait } from 'node:timers/promises';
import type { LiveReason } from '@/content/live-protocol';
import type { Connection } from '@/db/client';
import { noteContributor } from '@/db/queries/contributor';
import { findPerson } from '@/db/queries/person';
import { writersOf } from '@/db/queries/story';
import { holdStory, insertUpdateAs, lastChange } from '@/db/queries/working-copy';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import type { LivePorts } from './ports';

export interface TypedUpdate {
  storyId: string;
  personId: string;
  update: Uint8Array;
  /** The number of the last change that it was judged with. */
  after: number;
  at: Date;
}

/**
 * Stored, by whom as the database knows them and whether that was typed into an approved story; or why not. `behind`:
 * other changes were stored meanwhile, so that it must be judged again with them.
 */
export type Appended =
  | { ok: true; actor: Actor; wasApproved: boolean }
  | { ok: false; reason: LiveReason | 'behind' };

/** Milliseconds before each further try. Longer is not worth it: the browser keeps the text and comes back. */
const RETRY_AFTER = [50, 250];

/**
 * Stores one change for good, in a transaction that asks again whether this person may type into this story now.
 * Tries three times when the database fails, then says so. What a try has stored after all, the next one finds.
 */
export async function appendUpdate(
  { database, log }: Pick<LivePorts, 'database' | 'log'>,
  typed: TypedUpdate,
): Promise<Appended> {
  for (const delay of [...RETRY_AFTER, null]) {
    try {
      return await database.inTransaction((tx) => append(tx, typed));
    } catch (cause) {
      const { storyId, personId } = typed;
      log.error({ err: cause, story: storyId, person: personId }, 'a typed change could not be stored');
      if (delay !== null) await wait(delay);
    }
  }
  return { ok: false, reason: 'not_saved' };
}

async function append(
  tx: Connection,
  { storyId, personId, update, after, at }: TypedUpdate,
): Promise<Appended> {
  const story = await holdStory(tx, storyId);
  if (!story) return { ok: false, reason: 'not_allowed' };
  const person = await findPerson(tx, personId);
  if (!person || person.disabledAt) return { ok: false, reason: 'signed_out' };
  const actor = { personId, name: person.name, roles: person.roles };
  const subject = { ...story, authorIds: await writersOf(tx, storyId) };
  if (!may(actor, 'story.write', subject))
    return { ok: false, reason: may(actor, 'story.read', subject) ? 'moved' : 'not_allowed' };
  if ((await lastChange(tx, storyId)) !== after) return { ok: false, reason: 'behind' };
  await noteContributor(tx, { storyId, personId, now: at });
  await insertUpdateAs(tx, after + 1, { storyId, personId, update, at });
  return { ok: true, actor, wasApproved: story.workingState === 'approved' };
}
