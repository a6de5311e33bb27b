import { readPair } from '@/newsroom/corrections/published-versions';
import { isSectionSlug } from '@/newsroom/slug';
import { isStorySlug } from '@/newsroom/slug-form';
import { pagePath } from '../addresses';
import { pageNumber } from '../listing';

/** What a reader's request is about: a page that is kept under one address, or the way to it. */
export type BakedAddress = { kind: 'page'; address: string } | { kind: 'moved'; path: string };

/** The id of a comment. */
const COMMENT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const FILES = ['/feed.xml', '/feed.json', '/sitemap.xml', '/robots.txt'];

/**
 * The one address of the page that this URL asks for, however it is written: what no page reads of a query is left out, so
 * that it makes no other page. Null for everything that is not of the paper: the desk, previews, photos, interfaces, and
 * paths of a form that no page can have.
 */
export function bakedAddress(url: string): BakedAddress | null {
  const [path = '', query] = splitAtQuery(url);
  if (path === '/' || FILES.includes(path)) return { kind: 'page', address: path };
  const hasSlash = path.endsWith('/');
  const parts = (hasSlash ? path.slice(0, -1) : path).split('/').slice(1);
  if (!isOfThePaper(parts)) return null;
  // A path that is built from its checked parts: it cannot lead to another site.
  if (hasSlash) return { kind: 'moved', path: `/${parts.join('/')}${query === null ? '' : `?${query}`}` };
  return { kind: 'page', address: isList(parts) ? listAddress(path, query) : path };
}

function splitAtQuery(url: string): [string, string | null] {
  const at = url.indexOf('?');
  return at < 0 ? [url, null] : [url.slice(0, at), url.slice(at + 1)];
}

function isOfThePaper([first = '', second, ...more]: readonly string[]): boolean {
  if (first === 'corrections') return second === undefined;
  if (more.length > 0) return isSectionSlug(first) && isStorySlug(second ?? '') && isBesideStory(more);
  if (first === 'author' || first === 'tag') return second !== undefined && isStorySlug(second);
  if (!isSectionSlug(first)) return false;
  return second === undefined || second === 'feed.xml' || isStorySlug(second);
}

/** What stands beside a story: its history, what changed between two of its versions, the form for a mistake, its comments. */
function isBesideStory([what, which, ...more]: readonly string[]): boolean {
  if (more.length > 0) return false;
  if (what === 'history') return which === undefined || readPair(which) !== null;
  if (what === 'comments') return which === undefined || COMMENT.test(which);
  return what === 'report' && (which === undefined || which === 'sent');
}

function isList([first = '', second, ...beside]: readonly string[]): boolean {
  if (beside.length > 0) return beside.length === 1 && beside[0] === 'comments';
  return second === undefined || first === 'author' || first === 'tag';
}

function listAddress(path: string, query: string | null): string {
  if (query === null) return path;
  const asked = new URLSearchParams(query).getAll('page');
  const page = pageNumber(asked.length > 1 ? asked : asked[0]);
  // What is no page number stands for all that is none: there is nothing at this address.
  return page === null ? `${path}?page=0` : pagePath(path, page);
}
