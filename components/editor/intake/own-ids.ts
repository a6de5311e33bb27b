import type { Transaction } from '@tiptap/pm/state';

/** Set on a transaction whose new blocks have ids already. */
export const HAS_OWN_IDS = 'hasOwnIds';

/** Whether new blocks must still be given ids. Giving them one by one takes minutes for a thousand paragraphs. */
export function needsIds(transaction: Transaction): boolean {
  return transaction.getMeta(HAS_OWN_IDS) !== true;
}
