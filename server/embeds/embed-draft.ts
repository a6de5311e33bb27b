import type { EmbedShape } from '@/content/views-of-media';
import { EMBED_HOSTS } from '@/newsroom/embeds/embed-hosts';
import type { EmbedAddress } from '@/newsroom/embeds/recognise-embed';
import { plainLine } from './plain-text';

/** What a host or a page said of itself, before its poster is fetched and all of it is sealed. Plain text throughout. */
export interface EmbedDraft {
  kind: 'player' | 'card';
  /** The name of a host of the allow-list; null for a card. */
  host: string | null;
  hostKey: string | null;
  provider: string;
  url: string;
  title: string;
  authorName: string;
  description: string;
  shape: EmbedShape;
  /** Where its picture lies; judged by the outbound client when it is fetched. */
  posterUrl: string | null;
  /** What was answered, letter for letter; null for what a person typed. */
  raw: string | null;
}

/** The longest parts that are shown; what a page says beyond them is left away. */
export const LONGEST = { title: 300, authorName: 200, description: 400, provider: 100 };

/** Foreign text on one line, cut at a word where it is longer than it may be shown. */
export function shortLine(text: string | undefined, part: keyof typeof LONGEST): string {
  // A page may send a megabyte as its title: no more of it is cleaned than can count.
  const line = plainLine((text ?? '').slice(0, 4 * LONGEST[part]));
  if (line.length <= LONGEST[part]) return line;
  const cut = line.slice(0, LONGEST[part]);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST[part] / 2)).trimEnd()}…`;
}

/** The parts of a draft that an address alone tells. */
export function playerPlace({ host, key, canonicalUrl }: EmbedAddress) {
  const { name, shape } = EMBED_HOSTS[host];
  return { kind: 'player', host, hostKey: key, provider: name, url: canonicalUrl, shape } as const;
}

/** The same for a page that nobody can play. */
export function cardPlace(url: string) {
  return { kind: 'card', host: null, hostKey: null, url, shape: 'wide' } as const;
}

/** How a site is called that does not say its name: "example.org". */
export function siteName(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
