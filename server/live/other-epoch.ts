import { isSameRestore } from '@/content/epoch';

/** Why a text of one epoch cannot be taken into a document of another. */
export function otherEpoch(held: string, present: string): 'restored' | 'rewritten' {
  return isSameRestore(held, present) ? 'rewritten' : 'restored';
}
