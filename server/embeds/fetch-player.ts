import { EMBED_HOSTS } from '@/newsroom/embeds/embed-hosts';
import type { EmbedAddress } from '@/newsroom/embeds/recognise-embed';
import { type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { OutboundFailure } from '../outbound/failures';
import type { EmbedDraft } from './embed-draft';
import type { FetchEmbedOptions } from './fetch-embed';
import { parsePlayer } from './parse-player';

/** Asks a host of the allow-list, by oEmbed, what one of its players is called and looks like. */
export async function fetchPlayer(
  address: EmbedAddress,
  { outbound, oembedEndpoint }: FetchEmbedOptions,
): Promise<Outcome<EmbedDraft>> {
  const { name, endpoint } = EMBED_HOSTS[address.host];
  const question = new URLSearchParams({ url: address.canonicalUrl, format: 'json' });
  const answer = await outbound.get(`${oembedEndpoint ?? endpoint}?${question}`, {
    accept: OEMBED_TYPES,
    maxBytes: LARGEST_ANSWER,
  });
  return answer.ok ? parsePlayer(answer.body, address) : whyNot(answer, name);
}

const OEMBED_TYPES = ['application/json', 'application/json+oembed', 'text/json'];

// The answer is kept with the record, so it is held to what a player can need and not to what a page can.
const LARGEST_ANSWER = 200_000;

const NOT_SHOWN = new Set([400, 401, 403, 404, 410]);

function whyNot({ reason, status }: OutboundFailure, host: string): Refusal {
  if (status !== undefined && NOT_SHOWN.has(status)) {
    return refuse('invalid', `${host} does not show this: it may be private or deleted.`);
  }
  if (status === 429) return refuse('unavailable', `${host} asks us to wait before asking again.`);
  if (reason === 'timeout') return refuse('unavailable', `${host} did not answer in time.`);
  if (reason === 'http_error' || reason === 'network') {
    return refuse('unavailable', `${host} could not be reached.`);
  }
  return refuse('unavailable', `${host} sent an answer that cannot be read.`);
}
