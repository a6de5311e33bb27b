import { defineRoute, type Route } from '../define-route';
import type { FeedFormat } from './addresses';
import { atom } from './atom';
import { type FeedView, readFeed, readPlaceFeed } from './feed';
import { jsonFeed } from './json-feed';
import { atomResponse, jsonFeedResponse, notFoundResponse, rssResponse } from './responses';
import { rss } from './rss';
import { readSiteSettings } from './site-settings';

/** A route that answers with the feed of the house, or of the section, author or tag of its address, in one format. */
export function feedRoute(of: 'house' | 'section' | 'author' | 'tag', format: FeedFormat): Route {
  return defineRoute({
    name: `${of} feed as ${format}`,
    permission: 'site.read',
    async run(_request, { database, params }) {
      const site = await readSiteSettings();
      // A route whose address has no part to fill in is given none.
      const feed =
        of === 'house'
          ? await readFeed(database.read, site)
          : await readPlaceFeed(database.read, {
              of,
              slug: String(of === 'section' ? params.section : params.slug),
              site,
            });
      return feed ? response(feed, format) : notFoundResponse();
    },
  });
}

function response(feed: FeedView, format: FeedFormat): Response {
  switch (format) {
    case 'rss':
      return rssResponse(rss(feed));
    case 'atom':
      return atomResponse(atom(feed));
    case 'json':
      return jsonFeedResponse(jsonFeed(feed));
  }
}
