import type { Connection } from '@/db/client';
import { listPublicSections } from '@/db/queries/publication-place';
import {
  type AddressRow,
  countPages,
  lastChangeIn,
  publicAuthorPlaces,
  publicTagPlaces,
  storyAddresses,
} from '@/db/queries/sitemap';
import { archivePath, authorPath, sectionPath, sitemapPath, storyPath, tagPath } from './addresses';

/** A page of the site, or a file of the map; and when what it shows last changed, where that is known. */
export interface SitemapEntry {
  path: string;
  changedAt: Date | null;
}

/**
 * So many addresses stand in one file. The protocol allows 50,000; with these, a file is drawn and compressed in a fraction
 * of a second, and the index has room for 500 million.
 */
export const ADDRESSES_IN_FILE = 10_000;
/** So many are read at once: no more than these stand in memory besides the words of the file. */
const READ_AT_ONCE = 1_000;

/** The files that make the map of the site, however many there are. */
export async function readSitemapIndex(connection: Connection): Promise<SitemapEntry[]> {
  const { stories, authors, tags } = await countPages(connection);
  const files: SitemapEntry[] = ['pages', 'news'].map(unchanged);
  for (let number = 1; number <= filesFor(stories); number += 1) {
    const changedAt = await lastChangeIn(connection, sliceOf(number));
    files.push({ path: sitemapPath(`stories-${number}`), changedAt });
  }
  for (let number = 1; number <= filesFor(authors); number += 1) files.push(unchanged(`authors-${number}`));
  for (let number = 1; number <= filesFor(tags); number += 1) files.push(unchanged(`tags-${number}`));
  return files;
}

/** What is in a file of the map, a few at a time; nothing for a file that is not there. */
export async function* readSitemapFile(
  connection: Connection,
  name: string,
): AsyncGenerator<SitemapEntry[], void> {
  const [, kind, number] = /^(stories|authors|tags)-([1-9]\d{0,4})$/.exec(name) ?? [];
  if (name === 'pages') yield await mainPages(connection);
  else if (kind === 'stories') yield* stories(connection, sliceOf(Number(number)));
  else if (kind) yield* places(connection, { kind, ...sliceOf(Number(number)) });
}

/** Every page that readers can reach, a few at a time. */
export async function* readEveryPage(connection: Connection): AsyncGenerator<SitemapEntry[], void> {
  yield await mainPages(connection);
  const whole = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  yield* stories(connection, whole);
  for (const kind of ['authors', 'tags']) yield* places(connection, { kind, ...whole });
}

async function mainPages(connection: Connection): Promise<SitemapEntry[]> {
  const sections = await listPublicSections(connection);
  return ['/', ...sections.map(({ slug }) => sectionPath(slug)), archivePath()].map((path) => ({
    path,
    changedAt: null,
  }));
}

async function* stories(
  connection: Connection,
  { offset, limit }: { offset: number; limit: number },
): AsyncGenerator<SitemapEntry[], void> {
  let after: AddressRow | null = null;
  for (let read = 0; read < limit; read += READ_AT_ONCE) {
    const most = Math.min(READ_AT_ONCE, limit - read);
    const rows: AddressRow[] = await storyAddresses(connection, { after, offset, limit: most });
    if (rows.length > 0) yield rows.map((row) => ({ path: storyPath(row), changedAt: row.lastPublishedAt }));
    if (rows.length < most) return;
    after = rows.at(-1) ?? null;
  }
}

async function* places(
  connection: Connection,
  { kind, offset, limit }: { kind: string; offset: number; limit: number },
): AsyncGenerator<SitemapEntry[], void> {
  const isOfAuthors = kind === 'authors';
  const path = isOfAuthors ? authorPath : tagPath;
  for (let read = 0; read < limit; read += READ_AT_ONCE) {
    const slice = { offset: offset + read, limit: Math.min(READ_AT_ONCE, limit - read) };
    const rows = await (isOfAuthors ? publicAuthorPlaces : publicTagPlaces)(connection, slice);
    if (rows.length > 0) yield rows.map(({ slug, changedAt }) => ({ path: path(slug), changedAt }));
    if (rows.length < slice.limit) return;
  }
}

/** A file of which it is not known when it last changed. */
function unchanged(name: string): SitemapEntry {
  return { path: sitemapPath(name), changedAt: null };
}

function filesFor(addresses: number): number {
  return Math.ceil(addresses / ADDRESSES_IN_FILE);
}

function sliceOf(number: number): { offset: number; limit: number } {
  return { offset: (number - 1) * ADDRESSES_IN_FILE, limit: ADDRESSES_IN_FILE };
}
