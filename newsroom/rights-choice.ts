import { isRightsCategory, type RightsCategory } from './photo-rights';

/**
 * What somebody says of the rights of a photo while they bring it. `ours`: the house's own unless the file says
 * otherwise, which is what the dialog offers first. Null: nothing is said, as with a picture inside a paste.
 */
export type RightsChoice = RightsCategory | 'ours' | null;

/** The header of an upload that carries the choice. */
export const RIGHTS_HEADER = 'x-photo-rights';

/** Reads a choice that came over the border; anything unknown says nothing. */
export function readRightsChoice(written: string | null): RightsChoice {
  return written === 'ours' || isRightsCategory(written) ? written : null;
}
