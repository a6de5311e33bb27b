import type { Transaction } from '@tiptap/pm/state';

const SPOKEN = 'galleySpoken';

/** Marks a change of which the one who makes it says a sentence of its own: a move is no deletion and insertion. */
export function spoken(transaction: Transaction): Transaction {
  return transaction.setMeta(SPOKEN, true);
}

/** Whether somebody else says what this change does. */
export function isSpoken(transaction: Transaction): boolean {
  return transaction.getMeta(SPOKEN) === true;
}
