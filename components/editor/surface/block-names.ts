import type { Node } from '@tiptap/pm/model';
import { blockName } from '@/content/block-name';

const LONGEST = 40;

/** What a block is called on the screen: “Fact box” for a `factBox`. */
export function nameOfBlock({ type, attrs }: Node): string {
  return blockName({ type: type.name, attrs });
}

/** A block in the middle of a sentence, with its first words: `paragraph “It rained all …”`. */
export function blockInWords(node: Node): string {
  const name = nameOfBlock(node).toLowerCase();
  const text = node.textBetween(0, node.content.size, ' ').trim();
  if (text === '') return node.isTextblock ? `empty ${name}` : name;
  return `${name} “${text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text}”`;
}
