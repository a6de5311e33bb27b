interface Named {
  name: string;
}

/** Other words that people look for a block by. A block that is not listed is found by its name. */
const SYNONYMS: Record<string, string> = {
  Quote: 'blockquote citation said attribution',
  'Pull quote': 'blockquote highlight callout sentence',
  'Social post': 'tweet twitter x mastodon bluesky instagram facebook toot',
  Photo: 'picture image upload jpeg camera',
  Gallery: 'photos pictures images slideshow album',
  Embed: 'video youtube vimeo soundcloud audio podcast chart datawrapper map link card iframe',
  'Fact box': 'box sidebar info background explainer aside',
  'Related story': 'link article read more also see own',
  Table: 'rows columns sheet spreadsheet grid results',
  Divider: 'line rule separator break hr asterisks',
  Heading: 'title headline h2 subhead',
  Crosshead: 'subheading subhead h3',
  'Bulleted list': 'points bullets unordered ul',
  'Numbered list': 'steps ordered ol 1',
};

/**
 * The items that a query finds, the best first: those whose name begins with it, then those of which a word does, then
 * those known by another word. Without a query all of them, those used last in front.
 */
export function searchItems<Item extends Named>(
  items: readonly Item[],
  query: string,
  recent: readonly string[],
) {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return items.toSorted((a, b) => recency(a, recent) - recency(b, recent));
  return items
    .map((item) => ({ item, rank: rankOf(item.name, wanted) }))
    .filter(({ rank }) => rank < MISSES)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const MISSES = 4;

function rankOf(name: string, wanted: string): number {
  const own = name.toLowerCase();
  if (own.startsWith(wanted)) return 0;
  if (hasWord(own, wanted)) return 1;
  if (hasWord(SYNONYMS[name] ?? '', wanted)) return 2;
  return own.includes(wanted) ? 3 : MISSES;
}

function hasWord(words: string, wanted: string): boolean {
  return ` ${words}`.includes(` ${wanted}`);
}

function recency({ name }: Named, recent: readonly string[]): number {
  const place = recent.indexOf(name);
  return place === -1 ? recent.length : place;
}
