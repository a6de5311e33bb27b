import { cleanText } from '@/content/clean-text';
import { element, escapeHtml } from '@/content/html';
import type { NewsEntry } from './news-sitemap';
import type { Site } from './site-settings';
import type { SitemapEntry } from './sitemap';

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const NEWS = { ...NAMESPACE, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };

/** The files of the map as the index that the protocol wants. */
export function sitemapIndexXml(files: readonly SitemapEntry[], site: Site): string {
  return document('sitemapindex', NAMESPACE, [files.map((file) => place('sitemap', file, site)).join('')]);
}

/** Pages as a file of the map; null when there is none, since the protocol knows no empty file. */
export async function sitemapXml(
  pages: AsyncIterable<readonly SitemapEntry[]>,
  site: Site,
): Promise<string | null> {
  const pieces: string[] = [];
  for await (const entries of pages) pieces.push(entries.map((entry) => place('url', entry, site)).join(''));
  return pieces.length === 0 ? null : document('urlset', NAMESPACE, pieces);
}

/** The news of the last days; on a day without any, the front page stands in for it. */
export function newsSitemapXml(entries: readonly NewsEntry[], site: Site): string {
  const front = place('url', { path: '/', changedAt: null }, site);
  const urls = entries.map((entry) => newsPlace(entry, site));
  return document('urlset', NEWS, urls.length > 0 ? urls : [front]);
}

function place(name: 'sitemap' | 'url', { path, changedAt }: SitemapEntry, site: Site): string {
  return element(
    name,
    {},
    element('loc', {}, escapeHtml(site.url + path)),
    changedAt ? element('lastmod', {}, changedAt.toISOString()) : '',
  );
}

function newsPlace({ path, publishedAt, headline, language }: NewsEntry, site: Site): string {
  const publication = element(
    'news:publication',
    {},
    element('news:name', {}, words(site.newsroomName)),
    element('news:language', {}, language),
  );
  return element(
    'url',
    {},
    element('loc', {}, escapeHtml(site.url + path)),
    element(
      'news:news',
      {},
      publication,
      element('news:publication_date', {}, publishedAt.toISOString()),
      element('news:title', {}, words(headline)),
    ),
  );
}

function document(name: string, namespaces: Record<string, string>, pieces: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(name, namespaces, ...pieces)}\n`;
}

function words(text: string): string {
  return escapeHtml(cleanText(text));
}
