import { element, escapeHtml } from '@/content/html';
import type { Connection } from '@/db/client';
import { listPublications } from '@/db/queries/publication';
import { listPublicPlaces, listPublicSections } from '@/db/queries/publication-place';
import { authorPath, sectionPath, storyPath, tagPath } from './addresses';
import type { Site } from './site-settings';

/** A page of the site, and when what it shows last changed. */
export interface SitemapEntry {
  path: string;
  changedAt: Date | null;
}

/** The protocol's own limit for one file; a larger archive gets an index of files with a later release. */
const LIMIT = 50_000;

/** Every page that readers can reach: home, sections, live stories, and the authors and tags that have some. */
export async function readSitemap(connection: Connection): Promise<SitemapEntry[]> {
  const [stories, sections, places] = await Promise.all([
    listPublications(connection, { filter: { of: 'house' }, limit: LIMIT }),
    listPublicSections(connection),
    listPublicPlaces(connection),
  ]);
  const entries = [
    { path: '/', changedAt: null },
    ...sections.map(({ slug }) => ({ path: sectionPath(slug), changedAt: null })),
    ...stories.map((row) => ({ path: storyPath(row), changedAt: row.lastPublishedAt })),
    ...places.authors.map(({ slug, changedAt }) => ({ path: authorPath(slug), changedAt })),
    ...places.tags.map(({ slug, changedAt }) => ({ path: tagPath(slug), changedAt })),
  ];
  return entries.slice(0, LIMIT);
}

/** The entries as a sitemap file. */
export function sitemapXml(entries: readonly SitemapEntry[], site: Site): string {
  const urls = entries.map(({ path, changedAt }) =>
    element(
      'url',
      {},
      element('loc', {}, escapeHtml(site.url + path)),
      changedAt ? element('lastmod', {}, changedAt.toISOString()) : '',
    ),
  );
  const set = element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls);
  return `<?xml version="1.0" encoding="utf-8"?>\n${set}\n`;
}
