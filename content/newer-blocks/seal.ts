import { canonicalJson } from '../canonical';
import type { DocNode, Mark } from '../document';
import { LIMITS } from '../limits';

/** The node in whose clothes an editor holds a newer block, and moves it when blocks around it move. */
export const SEALED = 'newerBlock';

/** A newer block as one text, the same for every way in which the block can have been read. */
export function seal(block: DocNode): string {
  return canonicalJson(plain(block));
}

/** What was sealed, or null when that is no block. The block is unchecked, like anything else that was stored. */
export function unseal(whole: unknown): DocNode | null {
  if (typeof whole !== 'string' || whole.length > LIMITS.characters) return null;
  try {
    const json: unknown = JSON.parse(whole);
    return isNode(json) ? json : null;
  } catch {
    return null;
  }
}

function plain({ type, attrs, content, marks, text }: DocNode): DocNode {
  const node: DocNode = { type };
  const set = Object.entries(attrs ?? {}).filter(([, value]) => value !== null && value !== undefined);
  if (set.length > 0) node.attrs = Object.fromEntries(set);
  if (content && content.length > 0) node.content = joined(content.map(plain));
  if (marks && marks.length > 0) node.marks = marks.map(plainMark).sort((a, b) => (a.type < b.type ? -1 : 1));
  if (text !== undefined) node.text = text;
  return node;
}

function plainMark({ type, attrs = {} }: Mark): Mark {
  return Object.keys(attrs).length > 0 ? { type, attrs } : { type };
}

/** Neighbouring runs of text that are set alike become one. */
function joined(nodes: DocNode[]): DocNode[] {
  const whole: DocNode[] = [];
  for (const node of nodes) {
    const before = whole.at(-1);
    if (before && areAlike(before, node))
      whole[whole.length - 1] = { ...before, text: `${before.text}${node.text}` };
    else whole.push(node);
  }
  return whole;
}

function areAlike(a: DocNode, b: DocNode): boolean {
  const areTexts = a.type === 'text' && b.type === 'text';
  return areTexts && canonicalJson(a.marks ?? []) === canonicalJson(b.marks ?? []);
}

function isNode(json: unknown): json is DocNode {
  return typeof json === 'object' && json !== null && 'type' in json && typeof json.type === 'string';
}
