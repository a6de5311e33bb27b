import type { LiveGrade, LiveReason } from '@/content/live-protocol';

/**
 * How an open story stands, but for its saving, which changes with each key press and has a reader of its own. A new
 * object whenever something of it changes, and only then.
 */
export interface LiveSnapshot {
  /** Why the text is not taken, or why editing ended; null when all is well. */
  refusal: string | null;
  /** Why editing has ended until the page is loaded again; null while it has not. */
  ended: LiveReason | null;
  isSignedOut: boolean;
  /** True once the story's text has arrived; editors must not be opened before. */
  isReady: boolean;
  may: LiveGrade;
  /** Whether what is typed here becomes suggestions: because nothing else is allowed, or because somebody wants it. */
  isSuggesting: boolean;
  /** Whether this device keeps no copy of the text. */
  hasNoCopy: boolean;
  /** Whether words came out of the local copy that had not reached the newsroom. */
  hasBroughtBack: boolean;
}

/** Before anything is known. */
export const OPENING: LiveSnapshot = {
  refusal: null,
  ended: null,
  isSignedOut: false,
  isReady: false,
  may: 'read',
  isSuggesting: false,
  hasNoCopy: false,
  hasBroughtBack: false,
};

/** Whether two snapshots show the same. */
export function isSameSnapshot(a: LiveSnapshot, b: LiveSnapshot): boolean {
  return Object.entries(a).every(([key, value]) => b[key as keyof LiveSnapshot] === value);
}
