import type { PostView } from '@/content/views-of-media';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { type FetchPostOptions, fetchPost } from '../embeds/fetch-post';
import type { KnownPart } from '../embeds/post-draft';
import { keepPost } from './keep-post';

/** What came of asking the platform: our record of the post, or why it is typed by hand, and what is known of it. */
export type Capture =
  | { how: 'fetched'; post: PostView }
  | { how: 'by_hand'; message: string; known: KnownPart };

/**
 * Fetches a post from its platform and archives it. A post that the platform does not give whole is no refusal: the
 * person types the rest. Refuses an address that is no post.
 */
export async function capturePost(
  url: string,
  options: FetchPostOptions,
  context: ActionContext,
): Promise<Outcome<Capture>> {
  const draft = await fetchPost(url, options);
  if (!draft.ok && draft.code === 'unavailable') {
    return grant({ how: 'by_hand', message: draft.message, known: draft.known ?? { url } });
  }
  const kept = await keepPost(draft, 'oembed', context);
  return kept.ok ? grant({ how: 'fetched', post: kept.value }) : kept;
}
