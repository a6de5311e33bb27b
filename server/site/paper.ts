import type { Connection } from '@/db/client';
import type { MenuSection } from '@/newsroom/paper/menu';
import { runtime } from '../runtime';
import { readSections } from './sections';
import { readSiteSettings, type Site } from './site-settings';

/** What every page of the paper begins with. */
export interface Paper {
  /** Passed on to the readings of `server/site`; pages ask nothing of it themselves. */
  connection: Connection;
  site: Site;
  sections: MenuSection[];
}

/** Opens the paper of this process's newsroom for reading. */
export async function openPaper(): Promise<Paper> {
  const connection = runtime().database.read;
  const [site, sections] = await Promise.all([readSiteSettings(), readSections(connection)]);
  return { connection, site, sections };
}
