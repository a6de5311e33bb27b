import { isWebAddress } from '@/content/links';
import { type EmbedAddress, recogniseEmbed } from '@/newsroom/embeds/recognise-embed';
import { PLATFORM_NAMES } from '@/newsroom/posts/post-address';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { Outbound } from '../outbound/guarded-fetch';
import { cardPlace, type EmbedDraft, playerPlace, shortLine, siteName } from './embed-draft';
import { fetchCard } from './fetch-card';
import { fetchPlayer } from './fetch-player';

export interface FetchEmbedOptions {
  outbound: Outbound;
  /** `OEMBED_ENDPOINT`, when one service is asked about everything. */
  oembedEndpoint?: string | null;
}

/**
 * Asks what stands at an address: a player where the host is on our list, else a card made of what the page says of
 * itself. Refuses with `invalid` what must not be shown, and with `unavailable` what a person may still title by hand.
 */
export async function fetchEmbed(typed: string, options: FetchEmbedOptions): Promise<Outcome<EmbedDraft>> {
  const place = placeOf(typed);
  if (!place.ok) return place;
  return typeof place.value === 'string'
    ? fetchCard(place.value, options.outbound)
    : fetchPlayer(place.value, options);
}

/** The same address with a title that a person typed, when nobody could be asked. */
export function embedByHand({ url, title }: { url: string; title: string }): Outcome<EmbedDraft> {
  const place = placeOf(url);
  if (!place.ok) return place;
  const line = shortLine(title, 'title');
  if (line === '') return refuse('invalid', 'Title: say what readers will find there.');
  const words = { title: line, authorName: '', description: '', posterUrl: null, raw: null };
  if (typeof place.value === 'string') {
    return grant({ ...words, ...cardPlace(place.value), provider: siteName(place.value) });
  }
  return grant({ ...words, ...playerPlace(place.value) });
}

/** A player's address, or the whole address of a page. */
function placeOf(typed: string): Outcome<EmbedAddress | string> {
  const embed = recogniseEmbed(typed);
  if (embed) return grant(embed);
  const post = recognisePost(typed);
  // A post keeps its words and author with us; as a card it would lose them.
  if (post.ok && post.value.platform !== 'mastodon') return isPost(PLATFORM_NAMES[post.value.platform]);
  const url = wholeAddress(typed);
  return url === null ? refuse('invalid', NO_ADDRESS) : grant(url);
}

const NO_ADDRESS =
  'Give a whole web address, such as https://www.youtube.com/watch?v=… or https://example.org/page.';

function isPost(platform: string): Refusal {
  return refuse('invalid', `This is a post on ${platform}: insert it as a social post.`);
}

function wholeAddress(typed: string): string | null {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!isWebAddress(whole)) return null;
  return /\.|localhost|\[/.test(new URL(whole).hostname) ? new URL(whole).href : null;
}
