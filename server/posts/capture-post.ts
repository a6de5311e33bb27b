import type { PostView } from '@/content/views-of-media';
import { grant, type Outcome } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { fetchPost } from '../embeds/fetch-post';
import type { KnownPart } from '../embeds/post-draft';
import type { EndpointOverrides } from '../embeds/post-endpoints';
import type { Storage } from '../media/storage';
import type { Outbound, OutboundFiles } from '../outbound/guarded-fetch';
import { copyPictures } from './copy-pictures';
import { keepPost } from './keep-post';

/** What came of asking the platform: our record of the post, or why it is typed by hand, and what is known of it. */
export type Capture =
  | { how: 'fetched'; post: PostView }
  | { how: 'by_hand'; message: string; known: KnownPart };

export interface CaptureOptions {
  outbound: Outbound & OutboundFiles;
  storage: Storage;
  endpoints?: EndpointOverrides;
  /** Calls the capture off: nothing is kept after that. */
  signal?: AbortSignal;
}

/**
 * Fetches a post from its platform with its pictures and archives it; all asking together ends after eight seconds. A
 * post that the platform does not give whole is no refusal: the person types the rest. Refuses an address that is no
 * post.
 */
export async function capturePost(
  url: string,
  { storage, ...options }: CaptureOptions,
  context: ActionContext,
): Promise<Outcome<Capture>> {
  const limit = AbortSignal.timeout(LONGEST_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  const draft = await fetchPost(url, { ...options, signal });
  if (!draft.ok) {
    if (draft.code !== 'unavailable') return draft;
    return grant({ how: 'by_hand', message: draft.message, known: draft.known ?? { url } });
  }
  const { actor: by, database, now } = context;
  const tools = { by, database, now, storage, outbound: options.outbound, signal };
  const whole = grant(await copyPictures(draft.value, tools));
  const kept = await keepPost(whole, draft.way ?? 'oembed', context);
  return kept.ok ? grant({ how: 'fetched', post: kept.value }) : kept;
}

const LONGEST_MS = 8_000;
