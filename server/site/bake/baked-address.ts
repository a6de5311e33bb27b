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
  if (more.length > 0)
    return second !== undefined && isSectionSlug(first) && isStorySlug(second) && isBelow(more);
  if (first === 'author' || first === 'tag') return second !== undefined && isStorySlug(second);
  if (!isSectionSlug(first)) return false;
  return second === undefined || second === 'feed.xml' || isStorySlug(second);
}

/** What stands below a story: its comments, and each of them alone. */
function isBelow([what, id, ...more]: readonly string[]): boolean {
  return what === 'comments' && more.length === 0 && (id === undefined || COMMENT.test(id));
}

function isList([first = '', second, ...below]: readonly string[]): boolean {
  if (below.length > 0) return below.length === 1;
  return second === undefined || first === 'author' || first === 'tag';
}

function listAddress(path: string, query: string | null): string {
  if (query === null) return path;
  const asked = new URLSearchParams(query).getAll('page');
  const page = pageNumber(asked.length > 1 ? asked : asked[0]);
  // What is no page number stands for all that is none: there is nothing at this address.
  return page === null ? `${path}?page=0` : pagePath(path, page);
}
