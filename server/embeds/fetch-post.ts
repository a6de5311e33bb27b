import type { PostAddress } from '@/newsroom/posts/post-address';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { refuse } from '@/newsroom/refusal';
import type { OutboundFailure } from '../outbound/failures';
import type { Outbound } from '../outbound/guarded-fetch';
import { oembedQuestion, X_OEMBED_ENDPOINT } from './oembed-endpoints';
import { parseOembed } from './parse-oembed';
import { cannotFetch, type PostOutcome } from './post-draft';
import { silenceOf } from './silence';

export interface FetchPostOptions {
  outbound: Outbound;
  /** `OEMBED_ENDPOINT_X`, when the platform's own is not to be asked. */
  oembedEndpointX?: string;
}

/**
 * Fetches a social post by the address a person gave. Refuses with `invalid` an address that is no post or may not be
 * opened, and with `unavailable` a post that the platform does not give, so that it can be typed by hand.
 */
export async function fetchPost(url: string, options: FetchPostOptions): Promise<PostOutcome> {
  const recognised = recognisePost(url);
  if (!recognised.ok) return recognised;
  const address = recognised.value;
  const question = oembedQuestion(address, options.oembedEndpointX ?? X_OEMBED_ENDPOINT);
  if (question === null)
    return {
      ...cannotFetch(address.platform, 'does not give its posts to others', knownFrom(address)),
      silence: 'not_open',
    };
  const answer = await options.outbound.get(question, { accept: OEMBED_TYPES, maxBytes: LARGEST_ANSWER });
  return answer.ok ? parseOembed(answer.body, address) : explain(answer, address);
}

const OEMBED_TYPES = ['application/json', 'application/json+oembed'];

// The answer is kept with the record, so it is held to what a post can need and not to what a page can.
const LARGEST_ANSWER = 200_000;

function explain(failure: OutboundFailure, address: PostAddress): PostOutcome {
  // Only a Mastodon server is named by the person; every other host is our own choice.
  if (address.platform === 'mastodon' && isForbidden(failure)) {
    return refuse('invalid', 'This address is not allowed: it does not lead to a site on the open internet.');
  }
  return {
    ...cannotFetch(address.platform, whyNot(failure), knownFrom(address)),
    silence: silenceOf(failure),
  };
}

function isForbidden({ reason }: OutboundFailure): boolean {
  return reason === 'forbidden_address' || reason === 'bad_url';
}

function whyNot({ reason, status }: OutboundFailure): string {
  if (status === 429) return 'asks us to wait before asking again';
  if (status !== undefined && NOT_SHOWN.has(status))
    return 'does not show this post: it may be deleted or protected';
  if (reason === 'timeout') return 'did not answer in time';
  if (reason === 'http_error' || reason === 'network') return 'could not be reached';
  return 'sent an answer that cannot be read';
}

const NOT_SHOWN = new Set([401, 403, 404, 410]);

function knownFrom({ canonicalUrl, handle }: PostAddress) {
  return handle === null ? { url: canonicalUrl } : { url: canonicalUrl, handle };
}
