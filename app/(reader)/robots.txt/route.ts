import { defineRoute } from '@/server/define-route';
import { textResponse } from '@/server/site/responses';
import { readRobots, robotsTxt } from '@/server/site/robots';
import { readSiteSettings } from '@/server/site/site-settings';

/** What crawlers may fetch: the paper, not the desk, and of those of AI companies whom the newsroom lets in. */
export const GET = defineRoute({
  name: 'robots.txt',
  permission: 'site.read',
  async run(_request, { database }) {
    return textResponse(robotsTxt(await readRobots(database.read), await readSiteSettings()));
  },
});
