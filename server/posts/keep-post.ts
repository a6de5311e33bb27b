import { picturesOf } from '@/content/post-parts';
import type { PostView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { insertSocialPost, insertSocialPostPhotos, type SocialPostRow } from '@/db/queries/social-post';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import type { PostDraft } from '../embeds/post-draft';
import { type Capture, type CapturedHow, sealPost } from '../embeds/record';
import { newId } from '../ids';
import { viewWithPhotos } from './read-post';

/**
 * Seals a draft and writes it down as evidence, with the photos that belong to it; hands on a refusal as it is. A
 * picture that the draft has not had copied stays outside, and the record says so.
 */
export async function keepPost(
  draft: Outcome<PostDraft>,
  how: CapturedHow,
  { actor, database, now }: ActionContext,
): Promise<Outcome<PostView>> {
  if (!draft.ok) return draft;
  const capture = { capturedBy: actor.personId, capturedAt: now, how };
  const record = await database.inTransaction((tx) => insertRecord(tx, draft.value, capture));
  return grant(await viewWithPhotos(database.read, record));
}

/** The same inside a transaction, for whoever keeps a record along with something else. */
export async function insertRecord(
  tx: Connection,
  draft: PostDraft,
  capture: Capture,
): Promise<SocialPostRow> {
  const sealed = sealPost(draft, capture);
  const record = { id: newId(), ...sealed, more: sealed.more ?? null };
  await insertSocialPost(tx, record);
  await insertSocialPostPhotos(tx, record.id, photosOf(draft));
  return record;
}

function photosOf({ more }: PostDraft) {
  if (!more) return { shown: [], screenshot: [] };
  const { screenshotPhotoId } = more;
  return {
    shown: picturesOf(more).flatMap((picture) => picture.photoId ?? []),
    screenshot: screenshotPhotoId === null ? [] : [screenshotPhotoId],
  };
}
