import type { Connection } from '@/db/client';
import { listPublicSections } from '@/db/queries/publication-place';
import { everPublishedSectionIds } from '@/db/queries/section';

/** A section as admins look after it. */
export interface HouseSection {
  id: string;
  slug: string;
  name: string;
  description: string;
  /** Readers had a story under this slug; it cannot be changed any more. */
  isSlugFixed: boolean;
}

/** All sections in the order of the house. */
export async function readHouseSections(connection: Connection): Promise<HouseSection[]> {
  const fixed = await everPublishedSectionIds(connection);
  const sections = await listPublicSections(connection);
  return sections.map((section) => ({ ...section, isSlugFixed: fixed.has(section.id) }));
}
