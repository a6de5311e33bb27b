import type { Shown } from './decision';
import { type Finding, isChange, type PostState, type Seen } from './finding';

/** What is known of a post before a check. */
export interface Known {
  state: PostState | null;
  /** How it read when it was last seen. */
  seenText: string | null;
  /** Since when the desk has something to decide. */
  openSince: Date | null;
  /** What readers get by the decision that holds; null without one. */
  shown: Shown | null;
}

/** What is known after it. */
export type KnownAfter = Pick<Known, 'state' | 'seenText' | 'openSince'>;

/**
 * What a check changes in what is known. The desk has something to decide when a post changes, again when it changes
 * further, and when a post is back that is hidden or labelled. Nobody answering changes nothing.
 */
export function afterCheck(known: Known, { finding, seen, now }: Checked): KnownAfter {
  if (finding === 'unknown') return known;
  const seenText = 'text' in seen ? seen.text : known.seenText;
  if (isAsBefore(known, finding, seenText)) return { ...known, seenText };
  return { state: finding, seenText, openSince: isToDecide(known, finding) ? now : null };
}

interface Checked {
  finding: Finding;
  seen: Seen;
  now: Date;
}

function isAsBefore(known: Known, finding: Finding, seenText: string | null): boolean {
  return known.state === finding && (finding !== 'edited' || known.seenText === seenText);
}

function isToDecide({ shown }: Known, finding: Finding): boolean {
  return isChange(finding) || (shown !== null && shown !== 'whole');
}
