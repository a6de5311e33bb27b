import type { Connection } from '@/db/client';
import type { PhotoStandingRow } from '@/db/queries/photo-standing';
import { type BatchChange, batchWishes, isEmptyChange } from '@/newsroom/batch-change';
import { photoField, readFact } from '@/newsroom/photo-edit';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { editPhotoWithin, type FactWish } from './edit-photo';
import { factsInUse } from './facts-in-use';
import { lockForDesk } from './lock-for-desk';
import { rightsKept } from './rights-kept';
import { rightsMark, setRightsWithin } from './set-rights';

/** The most photos that are changed at once: all of it is one transaction. */
export const MOST_AT_ONCE = 200;

export interface EditedMany {
  changed: number;
  /** Photos that stay as they were, each with the reason. */
  refused: { photoId: string; name: string; message: string }[];
}

/**
 * Changes many photos alike, in one transaction: each by the same rules and with the same history as if it were changed
 * alone. A photo that cannot take the change is handed out with the reason and stays whole as it was; the others change.
 */
export async function editMany(
  { photoIds, change }: { photoIds: readonly string[]; change: BatchChange },
  context: ActionContext,
): Promise<Outcome<EditedMany>> {
  const chosen = [...new Set(photoIds)].sort();
  if (chosen.length === 0) return refuse('invalid', 'Select the photos first.');
  if (chosen.length > MOST_AT_ONCE) {
    return refuse('too_many', `At most ${MOST_AT_ONCE} photos are changed at once. Select fewer.`);
  }
  if (isEmptyChange(change)) return refuse('invalid', 'Nothing was filled in, so nothing was changed.');
  return context.database.inTransaction(async (tx) => {
    const refused: EditedMany['refused'] = [];
    // In the order of their ids, so that two who change the same photos at once never wait for each other.
    for (const photoId of chosen) {
      const refusal = await editOne(tx, { photoId, change }, context);
      if (refusal) refused.push({ photoId, ...refusal });
    }
    return grant({ changed: chosen.length - refused.length, refused });
  });
}

async function editOne(
  tx: Connection,
  { photoId, change }: { photoId: string; change: BatchChange },
  context: ActionContext,
): Promise<{ name: string; message: string } | null> {
  const found = await lockForDesk(tx, { photoId, actor: context.actor });
  if (!found.ok) return { name: 'A photo', message: found.message };
  const photo = found.value;
  const facts = factsInUse(photo);
  const said = (refusal: Refusal) => ({ name: facts.caption || photo.fileName, message: refusal.message });
  const wishes = batchWishes(change, { ...facts });
  // Everything is judged before the first of it is written: a photo changes wholly or not at all.
  const refusal =
    refuseWishes(wishes) ?? (await setSameRights(tx, { photo, rights: change.rights }, context));
  if (refusal) return said(refusal);
  const edited = await editPhotoWithin(tx, { photoId, wishes }, context);
  return edited.ok ? null : said(edited);
}

function refuseWishes(wishes: readonly FactWish[]): Refusal | null {
  for (const { field, value } of wishes) {
    const known = photoField(field);
    const read = known && readFact(known, value);
    if (read && !read.ok) return read;
  }
  return null;
}

async function setSameRights(
  tx: Connection,
  { photo, rights }: { photo: PhotoStandingRow; rights: BatchChange['rights'] },
  context: ActionContext,
): Promise<Refusal | null> {
  if (rights === null) return null;
  const wish = { photoId: photo.id, seen: rightsMark(rightsKept(photo)), ...rights };
  const set = await setRightsWithin(tx, wish, context);
  return set.ok ? null : set;
}
