import { defineRoute } from '@/server/define-route';
import { readSectionFeed } from '@/server/site/feed';
import { notFoundResponse, rssResponse } from '@/server/site/responses';
import { rss } from '@/server/site/rss';
import { readSiteSettings } from '@/server/site/site-settings';

/** The newest stories of one section as RSS. */
export const GET = defineRoute({
  name: 'section feed',
  permission: 'site.read',
  async run(_request, { database, params }) {
    const site = await readSiteSettings();
    const feed = await readSectionFeed(database.read, { slug: String(params.section), site });
    return feed ? rssResponse(rss(feed)) : notFoundResponse();
  },
});
