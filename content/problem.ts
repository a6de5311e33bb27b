import type { FieldName } from './fields';

/**
 * Something that stands between a story and its next step, said to the person who can mend it.
 * `code` is a guard of the workflow (G1, G3, …); `blockId` points at the block when there is one, `field` at the text
 * or the detail when it is about one as a whole.
 * A hard problem stops the step; a soft one is shown and does not.
 */
export interface Problem {
  code: ProblemCode;
  severity: 'hard' | 'soft';
  message: string;
  blockId?: string;
  field?: FieldName | DetailName;
  /** The thread of comments that it is about. */
  threadId?: string;
}

/** A detail of a story that a problem can be about. */
export type DetailName = 'section' | 'byline' | 'slug' | 'searchTitle' | 'socialTitle';

/**
 * Of these, blocks speak for G4 (photos are told and credited), G5 (posts and embeds have a stored record), G6 (quotes
 * have an attribution) and G14 (broken links and house style: whatever else is left empty or leads nowhere).
 */
export type ProblemCode =
  | 'G1'
  | 'G3'
  | 'G4'
  | 'G5'
  | 'G6'
  | 'G7'
  | 'G8'
  | 'G9'
  | 'G10'
  | 'G11'
  | 'G13'
  | 'G14';
