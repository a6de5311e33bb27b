import { doors } from '../matrix/doors';
import type { Canary } from './canary';

/**
 * Every address at which a stranger may try to learn of a story: each page and route there is, as the files of the house have
 * it, with everything that somebody could guess of this one in its place.
 */
export function addressesFor(canary: Canary): string[] {
  const read = doors().filter(({ method }) => method === 'GET');
  const all = read.flatMap(({ address }) => filled(address, canary));
  return [...new Set([...all, ...searchesFor(canary)])];
}

function filled(address: string, canary: Canary): string[] {
  const parameter = /\[+(?:\.\.\.)?(\w+)\]+/.exec(address);
  if (!parameter) return [address];
  const [written, name = ''] = parameter;
  return guessesOf(name, address, canary).flatMap((guess) => filled(address.replace(written, guess), canary));
}

function guessesOf(name: string, address: string, { storyId, photoId, slug, shown }: Canary): string[] {
  const [year = '', month = '', day = ''] = new Date().toISOString().slice(0, 10).split('-');
  switch (name) {
    case 'section':
      return ['politics'];
    case 'slug':
      if (address.startsWith('/author')) return ['the-reporter'];
      return address.startsWith('/tag') ? [`topic-${shown.tag}`, shown.tag] : [slug, storyId];
    case 'year':
      return [year];
    case 'month':
      return [month];
    case 'day':
      return [day];
    case 'file':
      return address.startsWith('/sitemap')
        ? ['pages.xml', 'news.xml', 'stories-1.xml', 'authors-1.xml', 'tags-1.xml']
        : ['1280.jpg'];
    case 'path':
      return ['1280.jpg', '640.webp', 'share-50-50.jpg', 'original.jpg'].map((file) => `${photoId}/${file}`);
    case 'missing':
      return [`politics/${slug}/history`, storyId, `originals/${photoId}`];
    default:
      return address.startsWith('/media') || address.startsWith('/api/photos') ? [photoId] : [storyId];
  }
}

/** Each beginning of a word that the story says, and the word with a slip in it. */
function searchesFor({ shown }: Canary): string[] {
  const { headline, text, tag, slug } = shown;
  const beginnings = Array.from({ length: headline.length - 1 }, (_, place) => headline.slice(0, place + 1));
  const slips = [headline, text, tag, slug].map((word) => `${word.slice(0, -1)}0`.replace(/0$/, 'zz'));
  return [...beginnings, ...slips, 'Secret', 'secert'].map((words) => `/search?q=${words}`);
}

/** The headers in which somebody asks. */
export type Clothes = Record<string, string>;

/** As a browser, as the framework's own scripts, as a preview, as another machine. */
export const CLOTHES: readonly Clothes[] = [
  {},
  { accept: 'text/x-component', rsc: '1', 'next-url': '/' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { accept: 'application/json', 'x-requested-with': 'XMLHttpRequest' },
  {
    cookie: '__prerender_bypass=1; __next_preview_data=1; galley-preview=1',
    'x-middleware-subrequest': 'proxy',
  },
];

/** What may be put behind an address. */
export const BEHIND: readonly string[] = ['_rsc=1', 'preview=1&page=1'];
