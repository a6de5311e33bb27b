import type { Connection } from '@/db/client';
import {
  addToCollection,
  type CollectionRow,
  deleteCollection,
  findCollection,
  orderCollection,
  photosOfCollection,
  renameCollection,
  takeOutOfCollection,
} from '@/db/queries/collection';
import { photosSeenAmong } from '@/db/queries/sealed-photo';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { type StoryReader, storyReader } from '@/newsroom/story-reader';
import type { ActionContext } from '../../action-context';
import { settleCollectionName } from './collection-name';

export type CollectionChange =
  | { deed: 'rename'; name: string }
  | { deed: 'add'; photoIds: readonly string[] }
  | { deed: 'take_out'; photoIds: readonly string[] }
  /** One place towards the beginning or the end; all of them together, in their order. */
  | { deed: 'move'; photoIds: readonly string[]; towards: 'beginning' | 'end' }
  | { deed: 'remove' };

/** Changes one collection. Two people who change it at once both get their change; the last name stands. */
export async function changeCollection(
  { collectionId, change }: { collectionId: string; change: CollectionChange },
  { actor, database }: ActionContext,
): Promise<Outcome<{ name: string }>> {
  if (!may(actor, 'photo.collect')) return refuse('not_allowed', 'Your role does not keep collections.');
  return database.inTransaction(async (tx) => {
    const found = await findCollection(tx, collectionId);
    if (!found) return refuse('not_found', 'This collection is not there any more.');
    return apply(tx, { ...found, reader: storyReader(actor) }, change);
  });
}

async function apply(
  tx: Connection,
  { id, name, reader }: CollectionRow & { reader: StoryReader },
  change: CollectionChange,
): Promise<Outcome<{ name: string }>> {
  switch (change.deed) {
    case 'rename': {
      const settled = await settleCollectionName(tx, { name: change.name, collectionId: id });
      if (!settled.ok) return settled;
      await renameCollection(tx, { id, name: settled.value });
      return grant({ name: settled.value });
    }
    case 'add': {
      const known = await photosSeenAmong(tx, reader, change.photoIds);
      await addToCollection(tx, {
        collectionId: id,
        photoIds: change.photoIds.filter((each) => known.has(each)),
      });
      return grant({ name });
    }
    case 'take_out':
      await takeOutOfCollection(tx, { collectionId: id, photoIds: change.photoIds });
      return grant({ name });
    case 'move': {
      const before = await photosOfCollection(tx, id);
      await orderCollection(tx, { collectionId: id, photoIds: moved(before, change) });
      return grant({ name });
    }
    case 'remove':
      await deleteCollection(tx, id);
      return grant({ name });
  }
}

/** The photos in their new order: each of the chosen ones steps over the next that is not chosen. */
function moved(
  photoIds: readonly string[],
  { photoIds: chosen, towards }: Extract<CollectionChange, { deed: 'move' }>,
): string[] {
  const order = towards === 'beginning' ? [...photoIds] : photoIds.toReversed();
  for (let place = 1; place < order.length; place += 1) {
    const [before, here] = [order[place - 1], order[place]];
    if (before === undefined || here === undefined) break;
    if (chosen.includes(here) && !chosen.includes(before)) [order[place - 1], order[place]] = [here, before];
  }
  return towards === 'beginning' ? order : order.reverse();
}
