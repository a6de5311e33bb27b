import { isWebAddress } from '@/content/links';
import type { Connection } from '@/db/client';
import type { PhotoStandingRow } from '@/db/queries/photo-standing';
import type { RightsKept } from '@/newsroom/photo-events';
import { type RightsCategory, type RightsEntry, rightsEntry, usualEnd } from '@/newsroom/photo-rights';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import { changeDescribed } from './change-described';
import { lockForDesk } from './lock-for-desk';
import { standingsOf } from './photo-standing';
import { rightsKept } from './rights-kept';

export interface RightsWish {
  photoId: string;
  /** What was on the screen, as `rightsMark` made it. */
  seen: string;
  category: RightsCategory;
  fields: Readonly<Record<string, string>>;
  /** First and last day, as 2026-03-31; empty for none. */
  firstDay: string;
  lastDay: string;
}

/** Somebody else set the rights since they were on the screen: theirs stand until ours are saved once more. */
export interface RightsClash {
  theirs: RightsKept;
  by: string | null;
  mark: string;
}

/**
 * Says by what right a photo is shown, and for how long. A category with a usual limit gets its usual end when none is
 * given. What it asks for may still be missing: that is the gate's to say, and nothing typed is lost. Rights that
 * somebody else set meanwhile are not overwritten unseen.
 */
export async function setRights(
  wish: RightsWish,
  context: ActionContext,
): Promise<Outcome<{ clash: RightsClash | null }>> {
  return context.database.inTransaction((tx) => setRightsWithin(tx, wish, context));
}

/** As `setRights`, inside a larger transaction. A refusal has written nothing. */
export async function setRightsWithin(
  tx: Connection,
  wish: RightsWish,
  { actor, now }: Pick<ActionContext, 'actor' | 'now'>,
): Promise<Outcome<{ clash: RightsClash | null }>> {
  const found = await lockForDesk(tx, { photoId: wish.photoId, actor });
  if (!found.ok) return found;
  const photo = found.value;
  const settled = settle(wish, now);
  if (!settled.ok) return settled;
  const before = rightsKept(photo);
  if (rightsMark(before) !== wish.seen) return grant({ clash: await clashOf(tx, photo) });
  const to = { ...settled.value, rightsBy: actor.personId };
  const event = {
    id: newId(),
    photoId: photo.id,
    deed: 'rights',
    personId: actor.personId,
    at: now,
  } as const;
  const events = [{ ...event, before, after: rightsKept(to) }];
  await changeDescribed(tx, { photo, to, events, now });
  const facts = { before: before.rights, after: to.rights };
  writeDown(tx, { act: 'photo_rights', personId: actor.personId, about: photo.id, facts, now });
  return grant({ clash: null });
}

/** The rights as one word, to see whether they are still those that were on a screen. */
export function rightsMark({ rights, rightsFields, licenceStart, licenceEnd }: RightsKept): string {
  // Postgres gives the fields back in an order of its own.
  const fields = Object.entries(rightsFields).sort(([one], [other]) => one.localeCompare(other));
  return JSON.stringify([rights, fields, licenceStart, licenceEnd]);
}

function settle(wish: RightsWish, now: Date) {
  const entry = rightsEntry(wish.category);
  if (!entry) return refuse('invalid', 'Choose one of the rights.');
  const licenceStart = momentOf(wish.firstDay, 'T00:00:00.000Z');
  const licenceEnd = momentOf(wish.lastDay, 'T23:59:59.999Z') ?? usualEnd(entry, now);
  if (licenceStart && licenceEnd && licenceStart > licenceEnd) {
    return refuse('invalid', 'The licence ends before it begins. Check the two days.');
  }
  const address = wrongAddress(entry, wish.fields);
  if (address) return refuse('invalid', `${address}: write a whole address, beginning with https://.`);
  const rightsFields = Object.fromEntries(
    entry.fields.flatMap(({ key }) => {
      const said = wish.fields[key]?.trim();
      return said ? [[key, said] as const] : [];
    }),
  );
  return grant({ rights: entry.category, rightsFields, licenceStart, licenceEnd });
}

function momentOf(day: string, time: string): Date | null {
  const moment = new Date(`${day}${time}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

function wrongAddress(entry: RightsEntry, fields: Readonly<Record<string, string>>): string | null {
  const wrong = entry.fields.find(({ key, kind }) => {
    const said = fields[key]?.trim() ?? '';
    return kind === 'address' && said !== '' && !isWebAddress(said);
  });
  return wrong?.label ?? null;
}

async function clashOf(tx: Connection, photo: PhotoStandingRow): Promise<RightsClash> {
  const theirs = rightsKept(photo);
  const standing = (await standingsOf(tx, [photo])).get(photo.id);
  return { theirs, by: standing?.saidBy ?? null, mark: rightsMark(theirs) };
}
