import type { Connection } from '@/db/client';
import { listPublicSections } from '@/db/queries/publication-place';
import { sectionPath } from './addresses';
import type { LinkView } from './teaser';

/** The sections of the paper in their order, for its navigation. */
export async function readSections(connection: Connection): Promise<LinkView[]> {
  const rows = await listPublicSections(connection);
  return rows.map(({ name, slug }) => ({ name, href: sectionPath(slug) }));
}
