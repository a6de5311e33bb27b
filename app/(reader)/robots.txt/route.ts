import { defineRoute } from '@/server/define-route';
import { textResponse } from '@/server/site/responses';
import { readSiteSettings } from '@/server/site/site-settings';

/** What search engines may fetch: the paper, not the desk. It keeps nothing secret; permissions do that. */
export const GET = defineRoute({
  name: 'robots.txt',
  permission: 'site.read',
  async run() {
    const { url } = await readSiteSettings();
    const closed = ['/desk', '/api', '/sign-in'].map((path) => `Disallow: ${path}`);
    return textResponse(['User-agent: *', ...closed, '', `Sitemap: ${url}/sitemap.xml`, ''].join('\n'));
  },
});
