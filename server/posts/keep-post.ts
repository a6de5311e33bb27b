import type { PostView } from '@/content/views-of-media';
import { insertSocialPost } from '@/db/queries/social-post';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import type { PostDraft } from '../embeds/post-draft';
import { type CapturedHow, sealPost } from '../embeds/record';
import { newId } from '../ids';
import { postView } from './post-view';

/** Seals a draft and writes it down as evidence; hands on a refusal as it is. */
export async function keepPost(
  draft: Outcome<PostDraft>,
  how: CapturedHow,
  { actor, database, now }: ActionContext,
): Promise<Outcome<PostView>> {
  if (!draft.ok) return draft;
  const record = {
    id: newId(),
    ...sealPost(draft.value, { capturedBy: actor.personId, capturedAt: now, how }),
  };
  await database.inTransaction((tx) => insertSocialPost(tx, record));
  return grant(postView(record));
}
