import { cleanText } from '@/content/clean-text';
import { element } from '@/content/html';
import { feedPath } from './addresses';
import type { FeedItem, FeedView } from './feed';
import { feedHtml } from './feed-html';
import { MEDIA, picture, words } from './feed-words';

const NAMESPACES = { xmlns: 'http://www.w3.org/2005/Atom', ...MEDIA };

/** A feed as Atom (RFC 4287), with the whole text and the credit of its photo. All text is escaped; nothing is taken as markup. */
export function atom(feed: FeedView): string {
  const self = feed.siteUrl + feedPath(feed.path, 'atom');
  const whole = element(
    'feed',
    { ...NAMESPACES, 'xml:lang': feed.language },
    words('id', self),
    words('title', feed.title),
    words('subtitle', feed.description),
    // Every feed has to say when it changed; one that never had a story says the beginning of time.
    words('updated', (feed.changedAt ?? new Date(0)).toISOString()),
    element('author', {}, words('name', feed.publisher), words('uri', `${feed.siteUrl}/`)),
    element('link', { href: self, rel: 'self', type: 'application/atom+xml' }),
    element('link', { href: feed.pageUrl, rel: 'alternate', type: 'text/html' }),
    ...feed.items.map(entry),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${whole}\n`;
}

function entry(item: FeedItem): string {
  return element(
    'entry',
    { 'xml:lang': item.language },
    words('id', item.id),
    words('title', item.title),
    words('published', item.publishedAt.toISOString()),
    words('updated', item.changedAt.toISOString()),
    ...item.authors.map(({ name, url }) => element('author', {}, words('name', name), words('uri', url))),
    ...[item.section, ...item.tags].map((term) => element('category', { term: cleanText(term) })),
    element('link', { href: item.url, rel: 'alternate', type: 'text/html' }),
    words('summary', item.summary),
    words('content', feedHtml(item), { type: 'html' }),
    item.photo ? picture(item.photo) : '',
  );
}
