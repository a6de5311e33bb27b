import { createHash } from 'node:crypto';
import type { Database } from '@/db/client';
import { findProfile, type ProfileRow, setPicture } from '@/db/queries/author';
import type { AuthorPicture } from '@/db/shapes';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import { type Darkroom, darkroom, refusalOfLoss } from '../media/darkroom/darkroom';
import { DarkroomLost, fileOfBytes } from '../media/darkroom/worker-process';
import { portraitKey, portraitUrl } from '../media/media-keys';
import { damaged } from '../media/photo-limits';
import type { Storage } from '../media/storage';
import { storePicture } from '../media/store-picture';

export interface PortraitContext {
  actor: Actor;
  database: Database;
  storage: Storage;
  now: Date;
  /** Where the file is opened; the house's own unless a test brings another. */
  darkroom?: Pick<Darkroom, 'look'>;
}

/** Pixels each way: twice what the page of an author shows, for dense screens. */
const SIDE = 512;
const SMALLEST = 160;

/**
 * Gives an author a portrait: the middle of a picture, cut square and drawn anew, so that nothing of what the file tells
 * besides its credit comes along; the file itself is not kept. Refuses whoever is neither the author nor looks after bylines.
 */
export async function givePortrait(
  { authorId, bytes }: { authorId: string; bytes: Uint8Array },
  context: PortraitContext,
): Promise<Outcome<{ path: string }>> {
  const refusal = refusePerson(context.actor, await findProfile(context.database.read, authorId));
  if (refusal) return refusal;
  const drawn = await draw(bytes, context);
  if (!drawn.ok) return drawn;
  const { bytes: file, width: side, contentType } = drawn.value;
  const key = portraitKey(authorId, createHash('sha256').update(file).digest('hex'));
  const stored = await storePicture(context.storage, { key, bytes: file, contentType });
  if (!stored.ok) return stored;
  const changed = await change({ authorId, picture: { key, side, bytes: file.length } }, context);
  return changed.ok ? grant({ path: portraitUrl(key) }) : changed;
}

/** Takes the portrait of an author away, file and all. Readers get it no more with the next request. */
export async function removePortrait(
  { authorId }: { authorId: string },
  context: PortraitContext,
): Promise<Outcome<null>> {
  return change({ authorId, picture: null }, context);
}

async function change(
  { authorId, picture }: { authorId: string; picture: AuthorPicture | null },
  { actor, database, storage, now }: PortraitContext,
): Promise<Outcome<null>> {
  const outcome = await database.inTransaction(async (tx): Promise<Outcome<AuthorPicture | null>> => {
    const profile = await findProfile(tx, authorId);
    const refusal = refusePerson(actor, profile);
    if (refusal || !profile) return refusal ?? noSuchAuthor();
    await setPicture(tx, authorId, picture);
    const facts = { guest: profile.personId === null };
    writeDown(tx, { act: 'byline_changed', personId: actor.personId, about: authorId, facts, now });
    return grant(profile.picture);
  });
  if (!outcome.ok) return outcome;
  const before = outcome.value;
  // The row decides what is shown; a file that could not be removed is only room that is lost.
  if (before && before.key !== picture?.key) await storage.delete(before.key).catch(() => undefined);
  return grant(null);
}

function refusePerson(actor: Actor, profile: ProfileRow | null): Refusal | null {
  if (!profile) return noSuchAuthor();
  if (may(actor, 'people.manage') || profile.personId === actor.personId) return null;
  return refuse('not_allowed', 'Only admins, and authors themselves, change the picture of an author.');
}

function noSuchAuthor(): Refusal {
  return refuse('not_found', 'There is no such author.');
}

async function draw(bytes: Uint8Array, { darkroom: room = darkroom() }: PortraitContext) {
  try {
    const order = { photoId: newId(), smallest: SMALLEST, square: SIDE };
    const seen = await room.look(fileOfBytes(bytes), order);
    return seen.ok ? grant(seen.value.first) : seen;
  } catch (cause) {
    if (cause instanceof DarkroomLost) return refusalOfLoss(cause) ?? damaged();
    throw cause;
  }
}
