import { parseFragment } from 'parse5';

/** What a page says of itself to those who link to it. Foreign text, as it came. */
export interface PageFacts {
  title?: string;
  description?: string;
  siteName?: string;
  image?: string;
  /** Only a picture that belongs to what the page says is described. */
  imageAlt?: string;
  /** When it was published, as the page writes it. */
  published?: string;
}

/** Reads title, description, site name and picture from a page's head: Open Graph, Twitter cards, plain HTML. */
export function readPageFacts(html: string): PageFacts {
  const { metas, title } = headOf(html);
  const first = (...names: string[]) => names.map((name) => metas.get(name)).find(Boolean);
  const facts = {
    title: first('og:title', 'twitter:title') ?? title,
    description: first('og:description', 'twitter:description', 'description'),
    siteName: first('og:site_name', 'application-name'),
    image: first('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    imageAlt: first('og:image:alt', 'twitter:image:alt'),
    published: first('article:published_time', 'og:published_time', 'og:article:published_time'),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value?.trim()));
}

interface Head {
  /** The first of each name; later ones are alternatives. */
  metas: Map<string, string>;
  title: string | undefined;
}

/*
 * Only the tags that matter are handed to the parser, each by itself: read as a whole, a hostile page of a few
 * kilobytes can grow into gigabytes (unclosed formatting tags are copied into every later paragraph).
 */
function headOf(html: string): Head {
  const metas = new Map<string, string>();
  for (const [tag] of html.matchAll(META)) {
    const { name, content } = metaOf(tag);
    if (name && content && !metas.has(name)) metas.set(name, content);
    if (metas.size >= MOST_METAS) break;
  }
  const [titleTag = ''] = TITLE.exec(html) ?? [];
  return { metas, title: textOf(titleTag) };
}

// No `<` inside, so that each letter of the page is looked at once, whatever it holds.
const META = /<meta\s[^<>]*>/gi;
const TITLE = /<title(?:\s[^<>]*)?>[^<]*/i;
const MOST_METAS = 500;

function metaOf(tag: string): { name: string | undefined; content: string | undefined } {
  const [element] = parseFragment(tag).childNodes;
  const attributes = element && 'attrs' in element ? element.attrs : [];
  const said = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
  return { name: (said('property') ?? said('name'))?.toLowerCase(), content: said('content') };
}

function textOf(titleTag: string): string | undefined {
  const [element] = parseFragment(titleTag).childNodes;
  const [text] = element && 'childNodes' in element ? element.childNodes : [];
  return text && 'value' in text ? text.value : undefined;
}
