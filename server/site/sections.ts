import type { Connection } from '@/db/client';
import { listPublicSections } from '@/db/queries/publication-place';
import type { MenuSection } from '@/newsroom/paper/menu';
import { sectionPath } from './addresses';

/** The sections of the paper in their order, for its navigation. */
export async function readSections(connection: Connection): Promise<MenuSection[]> {
  const rows = await listPublicSections(connection);
  return rows.map(({ id, name, slug }) => ({ id, name, href: sectionPath(slug) }));
}
