import type { Connection } from '@/db/client';
import { lastEditOf, type NewPhotoEvent } from '@/db/queries/photo-change';
import type { PhotoStandingRow } from '@/db/queries/photo-standing';
import type { PhotoFactsJson } from '@/db/shapes';
import { factText, photoField, readFact } from '@/newsroom/photo-edit';
import type { PhotoField } from '@/newsroom/photo-fields';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { newId } from '../ids';
import { changeDescribed } from './change-described';
import { factsInUse } from './facts-in-use';
import { lockForDesk } from './lock-for-desk';

/** One fact as it was on the screen, and as it was typed. */
export interface FactWish {
  field: string;
  seen: string;
  value: string;
}

/** A fact that somebody else has changed since it was on the screen: theirs stands, and ours is still in the form. */
export interface FactClash {
  field: string;
  theirs: string;
  by: string | null;
}

export interface FactsSaved {
  /** The words as they are kept, by field. */
  saved: Record<string, string>;
  clashes: FactClash[];
}

/**
 * Edits facts of a photo. An edit stands before what the file says and is kept when the file is read again; words that are
 * those of the file take the edit back. What somebody else changed meanwhile is not overwritten: it is handed out as a
 * clash, and the rest is saved. Every edit is a line of the photo's history.
 */
export async function editPhoto(asked: FactsWish, context: ActionContext): Promise<Outcome<FactsSaved>> {
  return context.database.inTransaction((tx) => editPhotoWithin(tx, asked, context));
}

export interface FactsWish {
  photoId: string;
  wishes: readonly FactWish[];
}

/** As `editPhoto`, inside a larger transaction. A refusal has written nothing. */
export async function editPhotoWithin(
  tx: Connection,
  { photoId, wishes }: FactsWish,
  { actor, now }: Pick<ActionContext, 'actor' | 'now'>,
): Promise<Outcome<FactsSaved>> {
  const found = await lockForDesk(tx, { photoId, actor });
  if (!found.ok) return found;
  const edits: Edit[] = [];
  const clashes: FactClash[] = [];
  const saved: Record<string, string> = {};
  for (const wish of wishes) {
    const settled = settle(found.value, wish);
    if (!settled.ok) return settled;
    const { edit, words } = settled.value;
    if (words === null) clashes.push(await clashOf(tx, found.value, wish));
    else saved[wish.field] = words;
    if (edit) edits.push(edit);
  }
  if (edits.length > 0) await write(tx, { photo: found.value, edits, personId: actor.personId, now });
  return grant({ saved, clashes });
}

interface Edit {
  field: PhotoField['field'];
  before: unknown;
  /** Null: the file's word stands again. */
  after: string | string[] | null;
}

interface Settled {
  /** Null: nothing is to be written. */
  edit: Edit | null;
  /** How the fact reads afterwards; null when it cannot be said because somebody else changed it. */
  words: string | null;
}

function settle(photo: PhotoStandingRow, { field, seen, value }: FactWish): Outcome<Settled> {
  const known = photoField(field);
  if (!known) return refuse('invalid', 'A photo has no such fact.');
  const read = readFact(known, value);
  if (!read.ok) return read;
  const before = factsInUse(photo)[known.field] ?? null;
  const now = factText(before);
  const words = factText(read.value);
  if (words === now) return grant({ edit: null, words });
  if (now !== seen) return grant({ edit: null, words: null });
  const isFileWord = words === factText(photo.facts[known.field]);
  return grant({ edit: { field: known.field, before, after: isFileWord ? null : read.value }, words });
}

async function clashOf(tx: Connection, photo: PhotoStandingRow, { field }: FactWish): Promise<FactClash> {
  const known = photoField(field);
  const last = known && (await lastEditOf(tx, { photoId: photo.id, field: known.field }));
  return { field, theirs: known ? factText(factsInUse(photo)[known.field]) : '', by: last?.by ?? null };
}

interface Writing {
  photo: PhotoStandingRow;
  edits: readonly Edit[];
  personId: string;
  now: Date;
}

async function write(tx: Connection, { photo, edits, personId, now }: Writing): Promise<void> {
  const edited = withEdits(photo.edited, edits);
  const events: NewPhotoEvent[] = edits.map((edit) => ({
    id: newId(),
    photoId: photo.id,
    deed: 'edit',
    ...edit,
    personId,
    at: now,
  }));
  await changeDescribed(tx, { photo, to: { edited }, events, now });
}

function withEdits(edited: Partial<PhotoFactsJson>, edits: readonly Edit[]): Partial<PhotoFactsJson> {
  const touched = new Set<string>(edits.map(({ field }) => field));
  const kept = Object.entries(edited).filter(([field]) => !touched.has(field));
  const added = edits.flatMap(({ field, after }) => (after === null ? [] : [[field, after] as const]));
  return Object.fromEntries([...kept, ...added]);
}
