import { leadUse } from '@/content/uses';
import type { Connection } from '@/db/client';
import { findPhoto } from '@/db/queries/photo';
import { insertPhotoEvents } from '@/db/queries/photo-change';
import {
  deleteReplacement,
  findReplacement,
  insertReplacement,
  shownAs,
  shownInstead,
} from '@/db/queries/photo-replacement';
import { lockPhoto } from '@/db/queries/photo-standing';
import { liveUsesOf } from '@/db/queries/photo-use';
import { replacePublicPhotos } from '@/db/queries/publication-write';
import { findVersion } from '@/db/queries/version';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import type { PhotoDeed } from '@/newsroom/photo-events';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import { publicMedia } from '../stories/public-media';
import { isOpenPhoto, noSuchPhoto } from './lock-for-desk';
import { wantShare } from './want-share';

/**
 * Puts a photo in the place of another wherever a story names that one, also in live stories, from this moment on. No
 * version and no working copy changes: they go on naming the first photo, so taking the replacement back brings it back.
 * The first photo has no public address meanwhile.
 */
export async function replaceEverywhere(
  { photoId, replacementId }: { photoId: string; replacementId: string },
  { actor, database, now }: ActionContext,
): Promise<Outcome<{ liveStories: number }>> {
  if (!may(actor, 'photo.replace')) return refuse('not_allowed', 'Only editors replace a photo everywhere.');
  return database.inTransaction(async (tx) => {
    const refusal = await refuseReplacement(tx, { photoId, replacementId, actor });
    if (refusal) return refusal;
    const by = { personId: actor.personId, at: now };
    await insertReplacement(tx, { photoId, replacementId, replacedBy: by.personId, replacedAt: now });
    await note(tx, { photoId, deed: 'replace', after: replacementId, ...by });
    const facts = { by: replacementId };
    writeDown(tx, { act: 'photo_replaced', personId: by.personId, about: photoId, facts, now });
    return grant({ liveStories: await settlePublicPhotos(tx, { photoId, now }) });
  });
}

/** Shows a photo again where another stood in its place. */
export async function undoReplacement(
  { photoId }: { photoId: string },
  { actor, database, now }: ActionContext,
): Promise<Outcome<{ liveStories: number }>> {
  if (!may(actor, 'photo.replace')) return refuse('not_allowed', 'Only editors replace a photo everywhere.');
  return database.inTransaction(async (tx) => {
    await lockPhoto(tx, photoId);
    if (!(await isOpenPhoto(tx, actor, photoId))) return noSuchPhoto();
    const found = await findReplacement(tx, photoId);
    if (!found) return refuse('conflict', 'No other photo stands in the place of this one.');
    await deleteReplacement(tx, photoId);
    const deed = { deed: 'replace_undone', before: found.replacementId } as const;
    const { personId } = actor;
    await note(tx, { photoId, ...deed, personId, at: now });
    writeDown(tx, { act: 'photo_replaced', personId, about: photoId, facts: { by: null }, now });
    return grant({ liveStories: await settlePublicPhotos(tx, { photoId, now }) });
  });
}

interface Pair {
  photoId: string;
  replacementId: string;
}

async function refuseReplacement(
  tx: Connection,
  { photoId, replacementId, actor }: Pair & { actor: Actor },
): Promise<Refusal | null> {
  const photo = await lockPhoto(tx, photoId);
  const replacement = await findPhoto(tx, replacementId);
  const areSeen = (await isOpenPhoto(tx, actor, photoId)) && (await isOpenPhoto(tx, actor, replacementId));
  if (!photo || !replacement || !areSeen) return noSuchPhoto();
  const instead = (await shownInstead(tx, [replacementId])).get(replacementId);
  if (instead === photoId)
    return refuse('invalid', 'A photo cannot stand in its own place. Choose another one.');
  if (replacement.takenDownAt) {
    return refuse('invalid', 'The photo that you chose was taken down. Choose another one.');
  }
  if (await findReplacement(tx, photoId)) {
    return refuse('conflict', 'This photo was replaced already. Show it again first.');
  }
  return null;
}

interface Note {
  photoId: string;
  deed: PhotoDeed;
  before?: string;
  after?: string;
  personId: string;
  at: Date;
}

async function note(tx: Connection, event: Note): Promise<void> {
  await insertPhotoEvents(tx, [{ id: newId(), ...event }]);
}

/**
 * Makes the public photos of every live story that this is about, and the picture with which it is shared, agree with
 * what is shown there now.
 */
async function settlePublicPhotos(
  tx: Connection,
  { photoId, now }: { photoId: string; now: Date },
): Promise<number> {
  const stories = await liveUsesOf(tx, await shownAs(tx, photoId));
  for (const { storyId, versionId } of stories) {
    const version = await findVersion(tx, { storyId, versionId });
    if (!version) throw new Error(`Story ${storyId} is live with a version that is not there`);
    const { photoIds } = await publicMedia(tx, version.copy);
    await replacePublicPhotos(tx, { storyId, photoIds });
    const lead = leadUse(version.copy);
    if (lead) await wantShare(tx, { lead, now });
  }
  return stories.length;
}
