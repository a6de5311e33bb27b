import { isWebAddress } from '@/content/links';
import type { PhotoView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { shownInstead } from '@/db/queries/photo-replacement';
import { type PublicPhotoRow, publicPhotos } from '@/db/queries/publication-media';
import { noteShownUntil } from '@/db/shown';
import { publicLabel } from '@/newsroom/photo-rights';
import { plateChangesAt, plateReason } from '@/newsroom/photo-standing';
import { addressOfKey } from '../media/media-keys';
import { photoView } from '../media/photo-view';
import { factsInUse } from '../photos/facts-in-use';
import { sourceTypeOf } from '../photos/rendition-words';
import { formatsOf } from '../photos/stored-renditions';

/** One file of a photo, for those who cannot choose between formats: feeds, link previews, search engines. */
export interface PhotoFile {
  /** Starts at the root of the site. */
  path: string;
  width: number;
  height: number;
  bytes: number;
}

export interface PublicPhoto {
  view: PhotoView;
  /** Null when the photo has no JPEG. */
  file: PhotoFile | null;
  creator: string | null;
  copyright: string | null;
  /** The address of the licence under which it is shown. */
  licence: string | null;
  /** How it was made, as a code of the IPTC's vocabulary. */
  sourceType: string | null;
}

/**
 * The photos among these that a live story shows and that may be shown at this moment, by id; under the id of one that was
 * replaced stands the one that is shown in its place. A photo of an unpublished story is not among them, nor one that was
 * taken down or is outside its licence: a plate stands in its place.
 */
export async function readPublicPhotos(
  connection: Connection,
  ids: readonly (string | null)[],
  at = new Date(),
): Promise<Map<string, PublicPhoto>> {
  const asked = [...new Set(ids)].filter((id) => id !== null);
  const shown = await shownInstead(connection, asked);
  const rows = await publicPhotos(connection, [...new Set(shown.values())]);
  for (const row of rows) noteShownUntil(plateChangesAt(row, at));
  const showable = rows.filter((row) => plateReason(row, at) === null);
  const photos = new Map(showable.map((row) => [row.id, publicPhoto(row)]));
  return new Map(
    [...shown].flatMap(([id, instead]) => {
      const photo = photos.get(instead);
      return photo ? [[id, photo] as const] : [];
    }),
  );
}

/** Wide enough for every preview that shows a large picture, and no larger. */
const PREVIEW_WIDTH = 1280;

function publicPhoto(row: PublicPhotoRow): PublicPhoto {
  const sourceType = sourceTypeOf(row);
  const label = publicLabel(row.rights, sourceType);
  const view = { ...photoView({ ...row, renditions: formatsOf(row.renditions) }), ...(label && { label }) };
  const { creator, copyright } = factsInUse(row);
  return { view, file: previewFile(row), creator, copyright, licence: licenceAddress(row), sourceType };
}

// What somebody wrote: a word that is no address helps no machine.
function licenceAddress({ rightsFields }: PublicPhotoRow): string | null {
  const address = rightsFields.licenceAddress ?? '';
  return isWebAddress(address) ? address : null;
}

function previewFile({ renditions }: PublicPhotoRow): PhotoFile | null {
  const jpegs = renditions.filter(({ type }) => type === 'image/jpeg').sort((a, b) => a.width - b.width);
  const chosen = jpegs.findLast(({ width }) => width <= PREVIEW_WIDTH) ?? jpegs[0];
  if (!chosen) return null;
  const { key, width, height, bytes } = chosen;
  return { path: addressOfKey(key), width, height, bytes };
}
