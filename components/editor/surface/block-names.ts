import type { Node } from '@tiptap/pm/model';
import { spoken } from '@/content/spoken';

const NAMES: Record<string, string> = { bulletList: 'Bulleted list', orderedList: 'Numbered list' };
const LONGEST = 40;

/** What a block is called on the screen: “Fact box” for a `factBox`. */
export function nameOfBlock({ type, attrs }: Node): string {
  if (type.name === 'heading') return attrs.level === 3 ? 'Crosshead' : 'Heading';
  const words = NAMES[type.name] ?? spoken(type.name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A block in the middle of a sentence, with its first words: `paragraph “It rained all …”`. */
export function blockInWords(node: Node): string {
  const name = nameOfBlock(node).toLowerCase();
  const text = node.textBetween(0, node.content.size, ' ').trim();
  if (text === '') return node.isTextblock ? `empty ${name}` : name;
  return `${name} “${text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text}”`;
}
