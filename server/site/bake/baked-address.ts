import { readPair } from '@/newsroom/corrections/published-versions';
import { isSectionSlug } from '@/newsroom/slug';
import { isStorySlug } from '@/newsroom/slug-form';
import { FEED_FILES, pagePath } from '../addresses';
import { pageNumber } from '../listing';
import { readQuestion, searchPath } from '../search-question';

/** What a reader's request is about: a page that is kept under one address, or the way to it. */
export type BakedAddress =
  | { kind: 'page'; address: string }
  | { kind: 'moved'; path: string }
  /** A page that depends on what is asked: drawn for each who asks, and never kept. */
  | { kind: 'fresh'; address: string };

const FEEDS: readonly string[] = Object.values(FEED_FILES);
const FILES = [...FEEDS.map((file) => `/${file}`), '/sitemap.xml', '/robots.txt'];

/**
 * The one address of the page that this URL asks for, however it is written: what no page reads of a query is left out, so
 * that it makes no other page. Null for everything that is not of the paper: the desk, previews, photos, interfaces, and
 * paths of a form that no page can have.
 */
export function bakedAddress(url: string): BakedAddress | null {
  const [path = '', query] = splitAtQuery(url);
  if (path === '/' || FILES.includes(path) || SITEMAP_FILE.test(path)) return { kind: 'page', address: path };
  if (path === '/search') return { kind: 'fresh', address: searchAddress(query) };
  const hasSlash = path.endsWith('/');
  const parts = (hasSlash ? path.slice(0, -1) : path).split('/').slice(1);
  if (!isOfThePaper(parts)) return null;
  // A path that is built from its checked parts: it cannot lead to another site.
  if (hasSlash) return { kind: 'moved', path: `/${parts.join('/')}${query === null ? '' : `?${query}`}` };
  return { kind: 'page', address: isList(parts) ? listAddress(path, query) : path };
}

// Nothing of the query but what the search reads gets to the page.
function searchAddress(query: string | null): string {
  return searchPath(readQuestion(Object.fromEntries(new URLSearchParams(query ?? ''))));
}

function splitAtQuery(url: string): [string, string | null] {
  const at = url.indexOf('?');
  return at < 0 ? [url, null] : [url.slice(0, at), url.slice(at + 1)];
}

// Of a file there is one address only; the form of its name says which can be one at all.
const SITEMAP_FILE = /^\/sitemap\/[a-z]+(?:-[1-9]\d{0,4})?\.xml$/;
/** The id of a comment. */
const COMMENT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isOfThePaper([first = '', second, ...more]: readonly string[]): boolean {
  const rest = second === undefined ? [] : [second, ...more];
  if (first === 'corrections') return rest.length === 0;
  if (first === 'archive') return isArchive(rest);
  if (first === 'author' || first === 'tag') return isAuthorOrTag(rest);
  if (!isSectionSlug(first)) return false;
  if (second === undefined) return true;
  if (more.length === 0) return FEEDS.includes(second) || isStorySlug(second);
  return isStorySlug(second) && isBesideStory(more);
}

function isAuthorOrTag([slug, file, ...more]: readonly string[]): boolean {
  const isFeed = file === undefined || FEEDS.includes(file);
  return slug !== undefined && isStorySlug(slug) && isFeed && more.length === 0;
}

function isArchive([year, month, day, ...more]: readonly string[]): boolean {
  if (more.length > 0) return false;
  const isYear = year === undefined || /^[12]\d{3}$/.test(year);
  return isYear && [month, day].every((part) => part === undefined || /^\d\d$/.test(part));
}

/** What stands beside a story: its history, what changed between two of its versions, the form for a mistake, its comments. */
function isBesideStory([what, which, ...more]: readonly string[]): boolean {
  if (more.length > 0) return false;
  if (what === 'history') return which === undefined || readPair(which) !== null;
  if (what === 'comments') return which === undefined || COMMENT.test(which);
  return what === 'report' && (which === undefined || which === 'sent');
}

/** Whether it has further pages. */
function isList([first = '', second, third, fourth]: readonly string[]): boolean {
  if (first === 'archive') return third !== undefined;
  if (third === 'comments') return fourth === undefined;
  return second === undefined || ((first === 'author' || first === 'tag') && third === undefined);
}

function listAddress(path: string, query: string | null): string {
  if (query === null) return path;
  const asked = new URLSearchParams(query).getAll('page');
  const page = pageNumber(asked.length > 1 ? asked : asked[0]);
  // What is no page number stands for all that is none: there is nothing at this address.
  return page === null ? `${path}?page=0` : pagePath(path, page);
}
