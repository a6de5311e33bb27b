import type { DocNode } from '../document';
import { spoken } from '../spoken';
import { wordsOfNewer } from './words';

/** What the plate of a newer block says: the block's name, and its words. */
export function contentOfNewer(block: DocNode): { name: string; words: string[] } {
  const name = spoken(block.type);
  return { name: name.charAt(0).toUpperCase() + name.slice(1), words: wordsOfNewer(block) };
}

/** Said on the plate below the name. */
export const WHY_NEWER =
  'From a newer version of Galley. This version cannot edit it, and keeps it as it is.';
