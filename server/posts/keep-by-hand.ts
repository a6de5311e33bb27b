import { wordsOnly } from '@/content/post-parts';
import type { PostView } from '@/content/views-of-media';
import { findPhotoUpload } from '@/db/queries/photo-upload';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { postByHand } from '../embeds/by-hand';
import { keepPost } from './keep-post';

/**
 * Archives a post that a person typed from the screen, with a picture of the screen when they sent one. Only what they
 * have just uploaded themselves can be that picture: it leaves the library and becomes part of the record.
 */
export async function keepPostByHand(
  typed: Record<string, unknown>,
  context: ActionContext,
): Promise<Outcome<PostView>> {
  const draft = postByHand(typed, { now: context.now });
  const id = typed.screenshot;
  if (!draft.ok || id === undefined || id === '') return keepPost(draft, 'by_hand', context);
  const screenshotPhotoId = await ownUpload(id, context);
  if (screenshotPhotoId === null) return refuse('invalid', 'Screenshot: choose the file again.');
  const more = { ...wordsOnly(), ...draft.value.more, screenshotPhotoId };
  return keepPost(grant({ ...draft.value, more }), 'by_hand', context);
}

async function ownUpload(id: unknown, { actor, database, now }: ActionContext): Promise<string | null> {
  if (typeof id !== 'string') return null;
  const upload = await findPhotoUpload(database.read, id);
  if (upload === null || upload.uploadedBy !== actor.personId) return null;
  const age = now.getTime() - upload.uploadedAt.getTime();
  return age < WHILE_THE_DIALOG_IS_OPEN_MS ? id : null;
}

const WHILE_THE_DIALOG_IS_OPEN_MS = 12 * 3_600_000;
