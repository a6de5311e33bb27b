import { defineRoute } from '@/server/define-route';
import { readFeed } from '@/server/site/feed';
import { rssResponse } from '@/server/site/responses';
import { rss } from '@/server/site/rss';
import { readSiteSettings } from '@/server/site/site-settings';

/** The newest stories of the house as RSS. */
export const GET = defineRoute({
  name: 'house feed',
  permission: 'site.read',
  async run(_request, { database }) {
    return rssResponse(rss(await readFeed(database.read, await readSiteSettings())));
  },
});
