import { doors } from '../matrix/doors';
import type { Canary } from './canary';

/** Something that a stranger sends. */
export interface Sent {
  method: string;
  address: string;
  form: Record<string, string>;
}

/** All that a stranger may send, to every door that takes something, with the fields that the forms of the paper have. */
export function sentTo(canary: Canary): Sent[] {
  const doorsThatTake = doors().filter(({ method }) => method !== 'GET' && method !== 'HEAD');
  return doorsThatTake.flatMap(({ method, address }) =>
    filled(address, canary).flatMap((place) =>
      FORMS.map((form) => ({ method, address: place, form: { ...form, storyId: canary.storyId } })),
    ),
  );
}

/** A comment, a report of a mistake with and without words that were selected, and nothing at all. */
const FORMS: readonly Record<string, string>[] = [
  { name: 'Nobody', email: 'nobody@reader.example', text: 'Is there a story?', parent: '', website: '' },
  { version: '1', about: '', words: '', before: '', after: '', text: 'A mistake.', email: '', website: '' },
  {
    version: '1',
    about: 'headline',
    words: 'Secret',
    before: '',
    after: '',
    text: 'It is another word.',
    email: '',
  },
  {},
];

/**
 * Every address at which a stranger may try to learn of a story: each page and route there is, as the files of the house have
 * it, with everything that somebody could guess of this one in its place.
 */
export function addressesFor(canary: Canary): string[] {
  const read = doors().filter(({ method }) => method === 'GET');
  const all = read.flatMap(({ address }) => filled(address, canary));
  const card = canary.card ? [canary.card] : [];
  return [...new Set([...all, ...card, ...searchesFor(canary)])];
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
        : ['1280.jpg', `${'0'.repeat(32)}.jpg`];
    case 'path':
      return ['1280.jpg', '640.webp', 'share-50-50.jpg', 'original.jpg'].map((file) => `${photoId}/${file}`);
    case 'missing':
      return [`politics/${slug}/history`, storyId, `originals/${photoId}`];
    default:
      if (address.startsWith('/media/cards')) return [storyId, photoId];
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
