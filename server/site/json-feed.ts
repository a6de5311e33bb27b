import type { FeedItem, FeedView } from './feed';

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: FeedView, feedUrl: string): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: feedUrl,
    language: feed.language,
    items: feed.items.map(item),
  };
}

function item(entry: FeedItem): object {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    ...(entry.summary && { summary: entry.summary }),
    content_html: entry.html,
    language: entry.language,
    ...(entry.photo && { image: entry.photo.url }),
    date_published: entry.publishedAt.toISOString(),
    date_modified: entry.changedAt.toISOString(),
    authors: entry.authors.map((name) => ({ name })),
    tags: [entry.section],
  };
}
