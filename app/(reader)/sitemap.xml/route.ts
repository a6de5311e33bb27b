import { defineRoute } from '@/server/define-route';
import { xmlResponse } from '@/server/site/responses';
import { readSiteSettings } from '@/server/site/site-settings';
import { readSitemapIndex } from '@/server/site/sitemap';
import { sitemapIndexXml } from '@/server/site/sitemap-xml';

/** The files in which search engines find every page of the paper. */
export const GET = defineRoute({
  name: 'sitemap',
  permission: 'site.read',
  async run(_request, { database }) {
    return xmlResponse(sitemapIndexXml(await readSitemapIndex(database.read), await readSiteSettings()));
  },
});
