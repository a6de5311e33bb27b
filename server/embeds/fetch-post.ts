import type { PostAddress } from '@/newsroom/posts/post-address';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { refuse } from '@/newsroom/refusal';
import type { OutboundFailure } from '../outbound/failures';
import type { Outbound } from '../outbound/guarded-fetch';
import { parseAnswer } from './parse-answer';
import { parsePage } from './parse-page';
import { otherStatus } from './parse-status';
import { cannotFetch, type PostOutcome } from './post-draft';
import { type EndpointOverrides, type Question, questionsFor, type Way } from './post-endpoints';
import { readJson } from './read-json';
import { isTelling, silenceOf } from './silence';

export interface FetchPostOptions {
  outbound: Outbound;
  /** `OEMBED_ENDPOINT_<PLATFORM>`, where a platform's own are not to be asked. */
  endpoints?: EndpointOverrides;
  /** Ends the asking, whatever it is at. */
  signal?: AbortSignal;
}

/**
 * Fetches a social post by the address a person gave; all questions together take no longer than eight seconds. Refuses
 * with `invalid` an address that is no post or may not be opened, and with `unavailable` a post that the platform does
 * not give, so that it can be typed by hand.
 */
export async function fetchPost(url: string, options: FetchPostOptions): Promise<PostOutcome> {
  const recognised = recognisePost(url);
  if (!recognised.ok) return recognised;
  const address = recognised.value;
  const limit = AbortSignal.timeout(LONGEST_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  const asking = { ...options, signal };
  const outcome = await askInTurn(address, asking);
  return outcome.ok && outcome.answersId ? withAnswered(outcome, address, asking) : outcome;
}

type Asking = FetchPostOptions & { signal: AbortSignal };

async function askInTurn(address: PostAddress, asking: Asking): Promise<PostOutcome> {
  let best: PostOutcome = {
    ...cannotFetch(address.platform, 'does not let others keep its posts', knownFrom(address)),
    silence: 'not_open',
  };
  for (const [place, question] of questionsFor(address, asking.endpoints).entries()) {
    const { outcome, isLast } = await askOnce(question, address, asking);
    if (outcome.ok || outcome.code === 'invalid') return outcome;
    // The first reason is the platform's own; a later one counts when it comes with more of the post.
    if (place === 0 || howMuch(outcome) > howMuch(best)) best = outcome;
    else if (!best.ok && !isTelling(best.silence) && isTelling(outcome.silence)) {
      best = { ...best, silence: outcome.silence };
    }
    if (isLast || asking.signal.aborted) break;
  }
  return best;
}

interface Asked {
  outcome: PostOutcome;
  /** True when no other way of asking can end otherwise. */
  isLast: boolean;
}

async function askOnce(
  question: Question,
  address: PostAddress,
  { outbound, signal }: Asking,
): Promise<Asked> {
  const accept = question.way === 'page' ? PAGE_TYPES : JSON_TYPES;
  const maxBytes = question.way === 'page' ? LARGEST_PAGE : LARGEST_ANSWER;
  const answer = await outbound.get(question.url, { accept, maxBytes, signal });
  if (!answer.ok)
    return { outcome: explain(answer, address, question.way), isLast: NOT_THERE.has(answer.status ?? 0) };
  const parse = question.way === 'page' ? parsePage : parseAnswer;
  return { outcome: parse(answer.body, address), isLast: false };
}

/** The post that this one answers, when the same server shows it; the record is whole without. */
async function withAnswered(
  outcome: PostOutcome & { ok: true },
  address: PostAddress,
  asking: Asking,
): Promise<PostOutcome> {
  const { value, answersId = '' } = outcome;
  const [question] = questionsFor({ ...address, postId: answersId }, asking.endpoints);
  if (!question || !value.more) return outcome;
  const answer = await asking.outbound.get(question.url, {
    accept: JSON_TYPES,
    maxBytes: LARGEST_ANSWER,
    signal: asking.signal,
  });
  const answered = answer.ok ? otherStatus(readJson(answer.body), address) : null;
  return { ...outcome, value: { ...value, more: { ...value.more, answered } } };
}

function howMuch(outcome: PostOutcome): number {
  return outcome.ok ? 0 : Object.keys(outcome.known ?? {}).length;
}

const LONGEST_MS = 8_000;

const JSON_TYPES = ['application/json', 'application/json+oembed'];
const PAGE_TYPES = ['text/html', 'application/xhtml+xml'];

// The answer is kept with the record, so it is held to what a post can need and not to what a page can.
const LARGEST_ANSWER = 200_000;
const LARGEST_PAGE = 1_000_000;

function explain(failure: OutboundFailure, address: PostAddress, way: Way): PostOutcome {
  // Only a Mastodon server is named by the person; every other host is our own choice.
  if (address.platform === 'mastodon' && isForbidden(failure)) {
    return refuse('invalid', 'This address is not allowed: it does not lead to a site on the open internet.');
  }
  return {
    ...cannotFetch(address.platform, whyNot(failure), knownFrom(address)),
    silence: silenceOf(failure, way),
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

const NOT_THERE = new Set([404, 410]);
const NOT_SHOWN = new Set([400, 401, 403, ...NOT_THERE]);

function knownFrom({ canonicalUrl, handle }: PostAddress) {
  return handle === null ? { url: canonicalUrl } : { url: canonicalUrl, handle };
}
