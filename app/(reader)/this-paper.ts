import { cache } from 'react';
import type { Connection } from '@/db/client';
import { runtime } from '@/server/runtime';
import { readSections } from '@/server/site/sections';
import { readSiteSettings, type Site } from '@/server/site/site-settings';
import type { LinkView } from '@/server/site/teaser';

export interface Paper {
  connection: Connection;
  site: Site;
  sections: LinkView[];
}

/** What every page of the paper begins with; read once per request. */
export const thisPaper: () => Promise<Paper> = cache(async () => {
  const connection = runtime().database.read;
  const [site, sections] = await Promise.all([readSiteSettings(), readSections(connection)]);
  return { connection, site, sections };
});
