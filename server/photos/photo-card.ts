import type { PhotoCardRow } from '@/db/queries/photo';
import type { PhotoCard } from '@/newsroom/photo-card';
import { photoRemarks } from '@/newsroom/photo-remarks';
import { photoView } from '../media/photo-view';
import { formatsOf } from './stored-renditions';

/** A photo as the desk's library and the editor show it. */
export function photoCard(row: PhotoCardRow): PhotoCard {
  const { caption, alt, credit, creator } = row.facts;
  return {
    id: row.id,
    fileName: row.fileName,
    caption: caption ?? '',
    // An agency's credit line already names the photographer; without one the photographer is the credit.
    credit: credit ?? creator ?? '',
    alt: alt ?? '',
    uploadedAt: row.uploadedAt.toISOString(),
    uploadedBy: row.uploadedBy,
    remarks: photoRemarks(row.facts),
    view: {
      ...photoView({ ...row, renditions: formatsOf(row.renditions) }),
      // Every photo has several when it is drawn, and one from the moment it is taken in.
      ...(row.renditions.length === 1 && { drawing: { problem: null } }),
    },
  };
}
