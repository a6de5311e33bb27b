import { defineRoute } from '@/server/define-route';
import { xmlResponse } from '@/server/site/responses';
import { readSiteSettings } from '@/server/site/site-settings';
import { readSitemap, sitemapXml } from '@/server/site/sitemap';

/** Every page of the paper, for search engines. */
export const GET = defineRoute({
  name: 'sitemap',
  permission: 'site.read',
  async run(_request, { database }) {
    return xmlResponse(sitemapXml(await readSitemap(database.read), await readSiteSettings()));
  },
});
