import type { Connection } from '@/db/client';
import { changePhoto, lastEditOf, type NewPhotoEvent } from '@/db/queries/photo-change';
import type { PhotoStandingRow } from '@/db/queries/photo-standing';
import type { PhotoFactsJson } from '@/db/shapes';
import { factText, photoField, readFact } from '@/newsroom/photo-edit';
import type { PhotoField } from '@/newsroom/photo-fields';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { newId } from '../ids';
import { factsInUse, searchTextOf } from './facts-in-use';
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

/**
 * Edits facts of a photo. An edit stands before what the file says and is kept when the file is read again; words that are
 * those of the file take the edit back. What somebody else changed meanwhile is not overwritten: it is handed out as a
 * clash, and the rest is saved. Every edit is a line of the photo's history.
 */
export async function editPhoto(
  asked: FactsWish,
  context: ActionContext,
): Promise<Outcome<{ clashes: FactClash[] }>> {
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
): Promise<Outcome<{ clashes: FactClash[] }>> {
  const found = await lockForDesk(tx, { photoId, actor });
  if (!found.ok) return found;
  const edits: Edit[] = [];
  const clashes: FactClash[] = [];
  for (const wish of wishes) {
    const settled = settle(found.value, wish);
    if (!settled.ok) return settled;
    if (settled.value === 'clash') clashes.push(await clashOf(tx, found.value, wish));
    else if (settled.value) edits.push(settled.value);
  }
  if (edits.length > 0) await write(tx, { photo: found.value, edits, personId: actor.personId, now });
  return grant({ clashes });
}

interface Edit {
  field: PhotoField['field'];
  before: unknown;
  /** Null: the file's word stands again. */
  after: string | string[] | null;
}

function settle(photo: PhotoStandingRow, { field, seen, value }: FactWish): Outcome<Edit | 'clash' | null> {
  const known = photoField(field);
  if (!known) return refuse('invalid', 'A photo has no such fact.');
  const read = readFact(known, value);
  if (!read.ok) return read;
  const before = factsInUse(photo)[known.field] ?? null;
  const now = factText(before);
  const wanted = factText(read.value);
  if (wanted === now) return grant(null);
  if (now !== seen) return grant('clash');
  const isFileWord = wanted === factText(photo.facts[known.field]);
  return grant({ field: known.field, before, after: isFileWord ? null : read.value });
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
  await changePhoto(tx, {
    photoId: photo.id,
    to: { edited, searchText: searchTextOf({ ...photo, edited }) },
    events,
  });
}

function withEdits(edited: Partial<PhotoFactsJson>, edits: readonly Edit[]): Partial<PhotoFactsJson> {
  const touched = new Set<string>(edits.map(({ field }) => field));
  const kept = Object.entries(edited).filter(([field]) => !touched.has(field));
  const added = edits.flatMap(({ field, after }) => (after === null ? [] : [[field, after] as const]));
  return Object.fromEntries([...kept, ...added]);
}
