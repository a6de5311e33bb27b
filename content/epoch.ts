/**
 * Names the live document that a text belongs to. A story gets another one when it is restored from a backup, and when
 * its document is rewritten: then what the same words are called in it has changed, and merging two texts of different
 * epochs would double the one or bring back the other.
 */
export interface Epoch {
  /** The restore from a backup that the document came out of; empty when it came out of none. */
  restored: string;
  /** How often it was rewritten since. */
  rewritten: number;
}

/** As it travels with a handshake and names the copy of a browser. */
export function epochName({ restored, rewritten }: Epoch): string {
  return `${restored}.${rewritten}`;
}

/** The epoch of every new story. */
export const FIRST_EPOCH = epochName({ restored: '', rewritten: 0 });

/**
 * Whether two epochs lie on the same side of every restore. If so nothing that was saved in the one is missing in the
 * other; if not, what one of them calls saved may be nowhere in the other.
 */
export function isSameRestore(one: string, other: string): boolean {
  return restoreOf(one) === restoreOf(other);
}

function restoreOf(epoch: string): string {
  return epoch.slice(0, epoch.lastIndexOf('.'));
}
