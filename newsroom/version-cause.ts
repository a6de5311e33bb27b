import type { TransitionName } from './workflow';

/** What a version is kept for where no transition cuts one. */
export type SavePointKind =
  | 'named'
  | 'import'
  | 'restored_text'
  | 'preview'
  | 'quiet'
  | 'approval'
  | 'hold'
  | 'lift'
  | 'review';

/** Why a version was cut: the transition it belongs to, or a save point. */
export type VersionCause = TransitionName | SavePointKind;

/** A story that rests this long after a change gets a version, so that a day's work has more than one. */
export const QUIET_MINUTES = 5;

/** The longest name of a save point, in characters. */
export const LONGEST_VERSION_NAME = 120;

/** What was done at a save point, before "by" and a name. */
export const SAVED_BY: Readonly<Record<SavePointKind, string>> = {
  named: 'Saved as a version',
  import: 'Kept before an import',
  restored_text: 'Kept before a restore',
  preview: 'Kept for a preview',
  quiet: 'Kept after a quiet spell',
  approval: 'Approval given',
  hold: 'Hold set',
  lift: 'Hold lifted',
  review: 'Reviewed afterwards',
};

/** Whether a version belongs to no transition. */
export function isSavePoint(cause: VersionCause): cause is SavePointKind {
  return Object.hasOwn(SAVED_BY, cause);
}
