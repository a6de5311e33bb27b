import { findSocialPost } from '@/db/queries/social-post';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { type CaptureOptions, capturePost } from './capture-post';

/** Makes one more record of a post, as it reads now; the earlier ones stay. Hands out the id of the new one. */
export async function captureAgain(
  { postId, fetching }: { postId: string; fetching: CaptureOptions },
  context: ActionContext,
): Promise<Outcome<{ postId: string }>> {
  const record = await findSocialPost(context.database.read, postId);
  if (!record) return refuse('not_found', 'There is no such record.');
  const capture = await capturePost(record.url, fetching, context);
  if (!capture.ok) return capture;
  if (capture.value.how === 'fetched') return grant({ postId: capture.value.post.id });
  return refuse('unavailable', `It could not be captured again. ${capture.value.message}`);
}
