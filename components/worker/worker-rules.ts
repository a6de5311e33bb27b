/** What the worker of the desk may do with a request, and what it may keep. */

/** The desk as it opens without a network: one page, the same for everybody, with nothing of anybody in it. */
export const OFFLINE_PAGE = '/desk/offline';

const CACHE = 'galley-desk-';
const FILES_OF_A_BUILD = /\/_next\/static\/[^"'\\\s)?]+/g;

export interface Asked {
  method: string;
  mode: string;
  url: URL;
  /** Where the worker itself comes from. */
  origin: string;
}

/**
 * A page of the desk is asked of the newsroom, and the kept page stands in when that cannot be reached; a file of the
 * build comes from where it is nearest. Everything else is none of the worker's business: readers' pages, `/api`, photos,
 * whatever changes something, and the data that pages fetch.
 */
export function answerFor(
  { method, mode, url, origin }: Asked,
  files: ReadonlySet<string>,
): 'page' | 'file' | null {
  if (method !== 'GET' || url.origin !== origin) return null;
  if (mode === 'navigate') return isDesk(url.pathname) ? 'page' : null;
  return files.has(url.pathname) ? 'file' : null;
}

/** Answers of a machine in between, while the newsroom itself is not there. */
export function isAway(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}

/** Whether an answer may be kept: the one page that holds nothing of anybody, and files that everybody gets. */
export function mayKeepAnswer(path: string, files: ReadonlySet<string>): boolean {
  return path === OFFLINE_PAGE || files.has(path);
}

/** Whether a page was made by the same build as the files: a mixture of two would not run. */
export function isOfBuild(page: string, files: ReadonlySet<string>): boolean {
  const named = page.match(FILES_OF_A_BUILD) ?? [];
  return named.length > 0 && named.every((path) => files.has(path));
}

export function cacheOf(build: string): string {
  return `${CACHE}${build}`;
}

export function isDeskCache(name: string): boolean {
  return name.startsWith(CACHE);
}

// A section of the paper may be called "desk-research": only the folder is ours.
function isDesk(path: string): boolean {
  return path === '/desk' || path.startsWith('/desk/');
}
