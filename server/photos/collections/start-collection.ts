import { addToCollection, insertCollection } from '@/db/queries/collection';
import { photosSeenAmong } from '@/db/queries/sealed-photo';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { storyReader } from '@/newsroom/story-reader';
import type { ActionContext } from '../../action-context';
import { newId } from '../../ids';
import { settleCollectionName } from './collection-name';

/** Starts a collection with these photos, in their order. */
export async function startCollection(
  { name, photoIds }: { name: string; photoIds: readonly string[] },
  { actor, database, now }: ActionContext,
): Promise<Outcome<{ collectionId: string; name: string }>> {
  if (!may(actor, 'photo.collect')) return refuse('not_allowed', 'Your role does not keep collections.');
  const collectionId = newId();
  return database.inTransaction(async (tx) => {
    const settled = await settleCollectionName(tx, { name, collectionId });
    if (!settled.ok) return settled;
    const known = await photosSeenAmong(tx, storyReader(actor), photoIds);
    await insertCollection(tx, {
      id: collectionId,
      name: settled.value,
      createdBy: actor.personId,
      createdAt: now,
    });
    await addToCollection(tx, { collectionId, photoIds: photoIds.filter((id) => known.has(id)) });
    return grant({ collectionId, name: settled.value });
  });
}
