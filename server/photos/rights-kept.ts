import type { PhotoChange } from '@/db/queries/photo-change';
import type { RightsKept } from '@/newsroom/photo-events';

/** Rights as the history of a photo keeps them. */
export function rightsKept({
  rights = null,
  rightsFields = {},
  licenceStart,
  licenceEnd,
}: Pick<PhotoChange, 'rights' | 'rightsFields' | 'licenceStart' | 'licenceEnd'>): RightsKept {
  return {
    rights,
    rightsFields,
    licenceStart: licenceStart?.toISOString() ?? null,
    licenceEnd: licenceEnd?.toISOString() ?? null,
  };
}
