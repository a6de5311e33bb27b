import type { Connection } from '@/db/client';
import { listPublicSections } from '@/db/queries/publication-place';
import { drawFront, type FrontView } from '../site/draw-front';
import { homeOf } from '../site/front';
import { readSection, type SectionListing } from '../site/listing';
import type { Site } from '../site/site-settings';
import { draftOf } from './draft-of';
import { type FrontPlace, placeNamed } from './front-place';

interface Wanted {
  slug: string;
  site: Site;
}

export interface FrontPreview {
  place: FrontPlace;
  front: FrontView;
  /** The page of the section that it stands on; null: the home page. */
  section: SectionListing | null;
}

/** The draft of a front as readers would get it if it were launched now; null when there is no such front. */
export async function previewFront(
  connection: Connection,
  { slug, site }: Wanted,
): Promise<FrontPreview | null> {
  const sections = await listPublicSections(connection);
  const place = placeNamed(slug, sections);
  if (!place) return null;
  const { draft } = await draftOf(connection, place.id);
  const arrangement = place.sectionId === null ? homeOf(draft, sections) : draft;
  const front = await drawFront(connection, { arrangement, site, sections });
  const section = sections.find(({ id }) => id === place.sectionId);
  const page = section && (await readSection(connection, { slug: section.slug, page: 1, site, front }));
  return { place, front, section: page ?? null };
}
