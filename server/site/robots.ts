import { z } from 'zod';
import type { Connection } from '@/db/client';
import { readSettings } from '@/db/queries/setting';
import { CRAWLERS, isCrawler } from '@/newsroom/crawlers';
import { sitemapPath } from './addresses';
import type { Site } from './site-settings';

/** What the newsroom lets machines do with the paper. */
export interface Robots {
  /** Whether search engines may show it. */
  isForSearch: boolean;
  /** Crawlers that may fetch nothing, by the names in `newsroom/crawlers.ts`. */
  closedTo: string[];
}

/** Reads it. A missing or unusable choice is an open door: a paper wants to be found. */
export async function readRobots(connection: Connection): Promise<Robots> {
  return ROBOTS.parse(await readSettings(connection, Object.keys(ROBOTS.shape)));
}

const ROBOTS = z.object({
  isForSearch: z.boolean().catch(true),
  closedTo: z
    .array(z.string())
    .catch([])
    .transform((tokens) => tokens.filter(isCrawler)),
});

/** Paths that are of no use to a search engine, or are never the same; nothing is kept secret here, permissions do that. */
const CLOSED = ['/desk', '/api', '/sign-in', '/preview', '/search'];

/**
 * What crawlers may fetch. A paper that is not for search engines is not closed here: its pages say so themselves, and who
 * may not fetch them would never learn it.
 */
export function robotsTxt({ closedTo }: Pick<Robots, 'closedTo'>, { url }: Pick<Site, 'url'>): string {
  const kept = CRAWLERS.filter(({ token }) => closedTo.includes(token));
  const out = kept.map(({ token }) => `User-agent: ${token}`);
  return [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    ...(out.length > 0 ? [...out, 'Disallow: /', ''] : []),
    `Sitemap: ${url}/sitemap.xml`,
    `Sitemap: ${url}${sitemapPath('news')}`,
    '',
  ].join('\n');
}
