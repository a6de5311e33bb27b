import { feedPath } from './addresses';
import type { FeedItem, FeedView } from './feed';
import { feedHtml } from './feed-html';

/**
 * A feed as JSON Feed 1.1. What the format has no name for stands under `_galley`: what readers are told of changes, and
 * whose the photo is.
 */
export function jsonFeed(feed: FeedView): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: feed.siteUrl + feedPath(feed.path, 'json'),
    language: feed.language,
    authors: [{ name: feed.publisher, url: `${feed.siteUrl}/` }],
    items: feed.items.map(item),
  };
}

function item(entry: FeedItem): object {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    ...(entry.summary && { summary: entry.summary }),
    content_html: feedHtml(entry),
    language: entry.language,
    ...(entry.photo && { image: entry.photo.url }),
    date_published: entry.publishedAt.toISOString(),
    date_modified: entry.changedAt.toISOString(),
    authors: entry.authors,
    tags: [...new Set([entry.section, ...entry.tags])],
    _galley: {
      changes: entry.notes.map(({ changeClass, note, at }) => ({ kind: changeClass, note, date: at.iso })),
      ...(entry.photo && {
        photo: { caption: entry.photo.caption, credit: entry.photo.credit, alt: entry.photo.alt },
      }),
    },
  };
}
