import type { Connection } from '@/db/client';
import { readEveryPage, readSitemapFile, type SitemapEntry } from './sitemap';

/** Every page that the map of the site names. */
export function wholeSitemap(connection: Connection): Promise<SitemapEntry[]> {
  return all(readEveryPage(connection));
}

/** What stands in one file of the map. */
export function sitemapFile(connection: Connection, name: string): Promise<SitemapEntry[]> {
  return all(readSitemapFile(connection, name));
}

async function all(pages: AsyncIterable<SitemapEntry[]>): Promise<SitemapEntry[]> {
  const found: SitemapEntry[] = [];
  for await (const entries of pages) found.push(...entries);
  return found;
}
