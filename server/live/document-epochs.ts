import type { Document } from '@hocuspocus/server';
import { isSameRestore } from '@/content/epoch';

/** The epoch of each live document that is open in this process. */
export type DocumentEpochs = WeakMap<Document, string>;

/** Why a text of one epoch cannot be taken into a document of another. */
export function otherEpoch(held: string, present: string): 'restored' | 'rewritten' {
  return isSameRestore(held, present) ? 'rewritten' : 'restored';
}
