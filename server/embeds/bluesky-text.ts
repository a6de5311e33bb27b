import type { BlueskyWords } from './bluesky-shape';
import type { Run } from './linked-text';

/**
 * The text of a post of Bluesky as stretches with links. Its places count bytes of UTF-8; one that reaches over the
 * end, cuts a letter or reaches into another is left out.
 */
export function blueskyRuns({ text, facets }: BlueskyWords): Run[] {
  const bytes = Buffer.from(text, 'utf8');
  const runs: Run[] = [];
  let from = 0;
  for (const { index, features } of facets.toSorted((a, b) => a.index.byteStart - b.index.byteStart)) {
    const { byteStart, byteEnd } = index;
    const link = features.map(linkOf).find((found) => found !== null);
    if (!link || byteStart < from || byteEnd <= byteStart || byteEnd > bytes.length) continue;
    if (!isBetweenLetters(bytes, byteStart) || !isBetweenLetters(bytes, byteEnd)) continue;
    runs.push({ text: bytes.toString('utf8', from, byteStart) });
    runs.push({ text: bytes.toString('utf8', byteStart, byteEnd), link });
    from = byteEnd;
  }
  return [...runs, { text: bytes.toString('utf8', from) }];
}

type Feature = BlueskyWords['facets'][number]['features'][number];

function linkOf({ $type, uri, did, tag }: Feature): Run['link'] | null {
  if ($type === 'app.bsky.richtext.facet#link' && uri) return { kind: 'link', href: uri };
  if ($type === 'app.bsky.richtext.facet#mention' && did) {
    return { kind: 'mention', href: `https://bsky.app/profile/${encodeURIComponent(did)}` };
  }
  if ($type === 'app.bsky.richtext.facet#tag' && tag) {
    return { kind: 'tag', href: `https://bsky.app/hashtag/${encodeURIComponent(tag)}` };
  }
  return null;
}

// Every byte of a letter but its first begins with the bits 10.
function isBetweenLetters(bytes: Buffer, at: number): boolean {
  return at === bytes.length || ((bytes[at] ?? 0) & 0xc0) !== 0x80;
}
