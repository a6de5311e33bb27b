import { defineRoute } from '@/server/define-route';
import { readFeed } from '@/server/site/feed';
import { jsonFeed } from '@/server/site/json-feed';
import { jsonFeedResponse } from '@/server/site/responses';
import { readSiteSettings } from '@/server/site/site-settings';

/** The newest stories of the house as JSON Feed. */
export const GET = defineRoute({
  name: 'house feed as JSON',
  permission: 'site.read',
  async run(_request, { database }) {
    const site = await readSiteSettings();
    return jsonFeedResponse(jsonFeed(await readFeed(database.read, site), `${site.url}/feed.json`));
  },
});
