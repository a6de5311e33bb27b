import { defineRoute } from '@/server/define-route';
import { readNews } from '@/server/site/news-sitemap';
import { notFoundResponse, xmlResponse } from '@/server/site/responses';
import { readSiteSettings } from '@/server/site/site-settings';
import { readSitemapFile } from '@/server/site/sitemap';
import { newsSitemapXml, sitemapXml } from '@/server/site/sitemap-xml';

/** One file of the map: its main pages, the news of two days, or so many stories, authors or tags. */
export const GET = defineRoute({
  name: 'sitemap file',
  permission: 'site.read',
  async run(_request, { database, params, now }) {
    const site = await readSiteSettings();
    const name = /^([a-z0-9-]+)\.xml$/.exec(String(params.file))?.[1];
    if (name === undefined) return notFoundResponse();
    if (name === 'news') return xmlResponse(newsSitemapXml(await readNews(database.read, now), site));
    const xml = await sitemapXml(readSitemapFile(database.read, name), site);
    return xml === null ? notFoundResponse() : xmlResponse(xml);
  },
});
