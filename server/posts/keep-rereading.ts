import type { Connection } from '@/db/client';
import { insertSocialPost, newestRecordOf } from '@/db/queries/social-post';
import type { Actor } from '@/newsroom/actor';
import { originOf } from '@/newsroom/posts/post-origin';
import type { PostDraft } from '../embeds/post-draft';
import { sealPost } from '../embeds/record';
import { newId } from '../ids';

/**
 * Keeps how a post reads now as a new record beside the old one, and hands out its id; the id of the newest record,
 * when that reads so already. No record is ever changed.
 */
export async function keepRereading(
  tx: Connection,
  draft: PostDraft,
  { by, now }: { by: Actor | null; now: Date },
): Promise<string> {
  const newest = await newestRecordOf(tx, originOf(draft));
  if (newest?.text === draft.text) return newest.id;
  const id = newId();
  await insertSocialPost(tx, {
    id,
    ...sealPost(draft, { capturedBy: by?.personId ?? null, capturedAt: now, how: 'oembed' }),
  });
  return id;
}
