import { cleanText } from '@/content/clean-text';
import { element, escapeHtml } from '@/content/html';
import type { FeedItem, FeedView } from './feed';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** A feed as RSS 2.0, with the whole text and the credit of its photo. All text is escaped; nothing is taken as markup. */
export function rss(feed: FeedView): string {
  const channel = element(
    'channel',
    {},
    words('title', feed.title),
    words('link', feed.pageUrl),
    words('description', feed.description),
    words('language', feed.language),
    feed.changedAt ? words('lastBuildDate', feed.changedAt.toUTCString()) : '',
    element('atom:link', { href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' }),
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
    words('category', entry.section),
    ...entry.authors.map((name) => words('dc:creator', name)),
    words('dc:language', entry.language),
    words('description', entry.summary),
    words('content:encoded', entry.html),
    entry.photo ? picture(entry.photo) : '',
  );
}

function picture({ url, width, height, bytes, caption, credit }: NonNullable<FeedItem['photo']>): string {
  return element(
    'media:content',
    { url, type: 'image/jpeg', medium: 'image', width, height, fileSize: bytes },
    words('media:description', caption),
    words('media:credit', credit),
  );
}

// One control character makes a whole document unreadable, and settings and profiles are not cleaned like copy is.
function words(name: string, text: string): string {
  return text === '' ? '' : element(name, {}, escapeHtml(cleanText(text)));
}
