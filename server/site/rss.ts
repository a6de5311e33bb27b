import { element, escapeHtml } from '@/content/html';
import { feedPath } from './addresses';
import type { FeedItem, FeedView } from './feed';
import { feedHtml } from './feed-html';
import { MEDIA, picture, words } from './feed-words';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  ...MEDIA,
};

/** A feed as RSS 2.0, with the whole text and the credit of its photo. All text is escaped; nothing is taken as markup. */
export function rss(feed: FeedView): string {
  const href = feed.siteUrl + feedPath(feed.path, 'rss');
  const channel = element(
    'channel',
    {},
    words('title', feed.title),
    words('link', feed.pageUrl),
    words('description', feed.description),
    words('language', feed.language),
    feed.changedAt ? words('lastBuildDate', feed.changedAt.toUTCString()) : '',
    element('atom:link', { href, rel: 'self', type: 'application/rss+xml' }),
    ...feed.items.map(item),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('rss', { version: '2.0', ...NAMESPACES }, channel)}\n`;
}

function item(entry: FeedItem): string {
  return element(
    'item',
    {},
    words('title', entry.title),
    words('link', entry.url),
    element('guid', { isPermaLink: 'false' }, escapeHtml(entry.id)),
    words('pubDate', entry.publishedAt.toUTCString()),
    ...[entry.section, ...entry.tags].map((name) => words('category', name)),
    ...entry.authors.map(({ name }) => words('dc:creator', name)),
    words('dc:language', entry.language),
    words('atom:updated', entry.changedAt.toISOString()),
    words('description', entry.summary),
    words('content:encoded', feedHtml(entry)),
    entry.photo ? picture(entry.photo) : '',
  );
}
