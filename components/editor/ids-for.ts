import type { Node } from '@tiptap/pm/model';
import type { BlocksSpan } from './changed-blocks';

/** The id that a node carries, or null. */
export function idOf(node: Node): string | null {
  return typeof node.attrs.id === 'string' ? node.attrs.id : null;
}

/**
 * Which id each changed block is to have, in order; null for a new one. A block keeps its own when no other has it. A
 * block that was made of another (a list around a paragraph, the first line of a list that was one) has that one's, and
 * of a block that was cut in two the half with the text has it: whoever points at the words finds them.
 */
export function idsFor(before: Node, after: Node, { first, last }: BlocksSpan): (string | null)[] {
  const taken = new Set(namesOf(after, (place) => place < first || place > last));
  const blocks = after.children.slice(first, last + 1);
  const gone = lost(before, after);
  const ids: (string | null)[] = [];
  for (const [place, block] of blocks.entries()) {
    const wished = isCutOff(block, blocks[place + 1])
      ? null
      : (idOf(block) ?? inherited(block, blocks[place - 1], gone));
    const id = wished !== null && !taken.has(wished) ? wished : null;
    if (id !== null) taken.add(id);
    ids.push(id);
  }
  return ids;
}

/** Whether a block is the empty half that Enter at the start of a line leaves above it. */
function isCutOff(block: Node, next: Node | undefined): boolean {
  if (!next || next.type !== block.type || !isEmptyLine(block) || isEmptyLine(next)) return false;
  return idOf(next) === null || idOf(next) === idOf(block);
}

function inherited(block: Node, above: Node | undefined, gone: ReadonlyMap<string, string>): string | null {
  const cutFrom = above && isCutOff(above, block) ? idOf(above) : null;
  if (cutFrom !== null) return cutFrom;
  const inside = idInside(block);
  if (inside !== null) return inside;
  const text = block.textContent;
  const origin = text === '' ? undefined : [...gone].find(([, words]) => words.startsWith(text));
  return origin ? origin[0] : null;
}

function idInside(block: Node): string | null {
  let found: string | null = null;
  block.descendants((node) => {
    found ??= idOf(node);
    return found === null && !node.isTextblock;
  });
  return found;
}

/** The blocks that stand nowhere any more, by id, with their text. */
function lost(before: Node, after: Node): Map<string, string> {
  const present = new Set(namesOf(after, () => true));
  const gone = before.children.filter((block) => !present.has(idOf(block) ?? ''));
  return new Map(
    gone.flatMap((block) => (idOf(block) === null ? [] : [[block.attrs.id, block.textContent]])),
  );
}

function namesOf(doc: Node, isMeant: (place: number) => boolean): string[] {
  return doc.children.flatMap((block, place) => (isMeant(place) ? (idOf(block) ?? []) : []));
}

function isEmptyLine(block: Node): boolean {
  return block.isTextblock && block.content.size === 0;
}
