import type { DocNode } from './document';
import { spoken } from './spoken';

const NAMES: Record<string, string> = { bulletList: 'Bulleted list', orderedList: 'Numbered list' };

/** What a block is called on the screen: “Fact box” for a `factBox`, “Crosshead” for the smaller heading. */
export function blockName({ type, attrs }: Pick<DocNode, 'type' | 'attrs'>): string {
  if (type === 'heading') return attrs?.level === 3 ? 'Crosshead' : 'Heading';
  const words = NAMES[type] ?? spoken(type);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
