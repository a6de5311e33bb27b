import { focusInPlace } from '@/content/blocks/photo/placement';
import { readFocus } from '@/content/focus';
import type { PhotoView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { bylinesOf, type PublicationRow } from '@/db/queries/publication';
import { sectionPath, storyPath } from './addresses';
import { type PublicPhoto, readPublicPhotos } from './photos';
import { type PublicExtras, publicExtras } from './public-extras';
import type { Site } from './site-settings';
import { type Stamp, stamp } from './stamp';

export interface LinkView {
  name: string;
  href: string;
}

/** A live story as it stands on a front or in a list. */
export interface Teaser extends Pick<PublicExtras, 'label' | 'language' | 'direction'> {
  storyId: string;
  href: string;
  headline: string;
  standfirst: string;
  section: LinkView;
  authors: string[];
  published: Stamp;
  updated: Stamp | null;
  photo: PhotoView | null;
}

/** Teasers of these rows, in their order. */
export async function readTeasers(
  connection: Connection,
  { rows, site }: { rows: readonly PublicationRow[]; site: Site },
): Promise<Teaser[]> {
  const [photos, bylines] = await Promise.all([
    readPublicPhotos(
      connection,
      rows.map((row) => row.leadPhotoId),
    ),
    bylinesOf(
      connection,
      rows.map((row) => row.storyId),
    ),
  ]);
  return rows.map((row) => ({
    storyId: row.storyId,
    href: storyPath(row),
    headline: row.headline,
    standfirst: row.standfirst,
    ...standing(row),
    section: { name: row.sectionName, href: sectionPath(row.sectionSlug) },
    authors: bylines.filter(({ storyId }) => storyId === row.storyId).map(({ name }) => name),
    published: stamp(row.firstPublishedAt, site.timeZone),
    updated: row.updatedAt && stamp(row.updatedAt, site.timeZone),
    photo: leadPicture(row, photos),
  }));
}

/** The lead photo with the focal point that the story gave it, if it is still that photo that is shown. */
function leadPicture(
  { leadPhotoId, leadFocus }: PublicationRow,
  photos: ReadonlyMap<string, PublicPhoto>,
): PhotoView | null {
  const view = photos.get(leadPhotoId ?? '')?.view;
  if (!view) return null;
  const focus = focusInPlace({ focus: readFocus(leadFocus) }, { photoId: leadPhotoId, view });
  return focus ? { ...view, focus } : view;
}

function standing(row: PublicationRow): Pick<Teaser, 'label' | 'language' | 'direction'> {
  const { label, language, direction } = publicExtras(row);
  return { label, language, direction };
}
