import type { Connection } from '@/db/client';
import type { PhotoCardRow } from '@/db/queries/photo';
import type { PhotoCard } from '@/newsroom/photo-card';
import { photoRemarks } from '@/newsroom/photo-remarks';
import { publicLabel } from '@/newsroom/photo-rights';
import type { PhotoStanding } from '@/newsroom/photo-standing';
import { photoView } from '../media/photo-view';
import { factsInUse } from './facts-in-use';
import { standingsOf } from './photo-standing';
import { sourceTypeOf } from './rendition-words';
import { formatsOf } from './stored-renditions';

/** A photo as the desk's library and the editor show it. */
export function photoCard(row: PhotoCardRow, standing: PhotoStanding): PhotoCard {
  const { caption, alt, credit, creator } = factsInUse(row);
  const label = publicLabel(standing.rights, sourceTypeOf({ ...row, rights: standing.rights }));
  // The tiny preview is a picture too.
  const placeholder = standing.takenDown ? null : row.placeholder;
  return {
    id: row.id,
    fileName: row.fileName,
    caption: caption ?? '',
    // An agency's credit line already names the photographer; without one the photographer is the credit.
    credit: credit || creator || '',
    alt: alt ?? '',
    uploadedAt: row.uploadedAt.toISOString(),
    uploadedBy: broughtBy(row.uploadedBy),
    remarks: photoRemarks(row.facts),
    view: {
      ...photoView({ ...row, placeholder, renditions: formatsOf(row.renditions) }),
      ...(label && { label }),
      // Every photo has several when it is drawn, and one from the moment it is taken in.
      ...(row.renditions.length === 1 && { drawing: { problem: null } }),
    },
    standing,
  };
}

/** Who brought a photo, as the desk names them; null: the clock, which keeps the pictures of a post that was edited. */
export function broughtBy(name: string | null): string {
  return name ?? 'A check';
}

/** As `photoCard`, for rows whose standing has yet to be read. */
export async function photoCards(
  connection: Connection,
  rows: readonly PhotoCardRow[],
): Promise<PhotoCard[]> {
  const standings = await standingsOf(connection, rows);
  return rows.flatMap((row) => {
    const standing = standings.get(row.id);
    return standing ? [photoCard(row, standing)] : [];
  });
}
