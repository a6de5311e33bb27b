import { readPublicHistory } from '@/server/corrections/read-public-history';
import { thisPaper } from '../../../this-paper';

/** The public history of the story at an address. */
export async function loadHistory(sectionSlug: string, slug: string) {
  const { connection, site } = await thisPaper();
  return readPublicHistory(connection, { sectionSlug, slug, site });
}
