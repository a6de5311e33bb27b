import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { canonicalJson } from '../canonical';
import type { Suggesting } from './suggest';
import { suggestLine } from './suggest-line';
import { isSuggestionMark, suggestedOf } from './suggestion';

/** A node after a change, and whether all of it is this person's own suggestion already. */
interface Placed {
  node: Node;
  position: number;
  isOwn: boolean;
}

/**
 * Turns what has changed in the texts of a block into suggestions. False, and nothing is done, when more than its texts
 * has changed: a setting, a part, its kind.
 */
export function suggestContent(
  suggesting: Suggesting,
  was: Node,
  { node, position, isOwn }: Placed,
): boolean {
  if (!hasSameParts(was, node)) return false;
  suggestTexts(suggesting, was, { node, position, isOwn });
  return true;
}

function suggestTexts(suggesting: Suggesting, was: Node, { node, position, isOwn }: Placed): void {
  if (was.eq(node)) return;
  if (node.isTextblock) {
    suggestLine(suggesting, was, { node, start: position + 1, isOwn });
    return;
  }
  let end = position + 1 + node.content.size;
  for (let place = node.childCount - 1; place >= 0; place -= 1) {
    const child = node.child(place);
    end -= child.nodeSize;
    suggestTexts(suggesting, was.child(place), { node: child, position: end, isOwn });
  }
}

function hasSameParts(was: Node, is: Node): boolean {
  if (was.type !== is.type || !hasSameSettings(was, is)) return false;
  if (was.isTextblock) return [was, is].every((line) => line.children.every((child) => child.isText));
  return (
    was.childCount === is.childCount &&
    was.children.every((child, place) => hasSameParts(child, is.child(place)))
  );
}

function hasSameSettings(was: Node, is: Node): boolean {
  const settings = ({ attrs }: Node) => {
    const { suggested: _, id, ...others } = attrs;
    return canonicalJson(was.attrs.id ? { ...others, id } : others);
  };
  return settings(was) === settings(is);
}

/** Whether others have open suggestions in a block, or about it. */
export function holdsSuggestionsOfOthers(block: Node, personId: string): boolean {
  const { insertion, deletion } = suggestedOf(block);
  let isFound = [insertion, deletion].some((one) => one && one.by !== personId);
  block.descendants(({ marks }) => {
    isFound ||= marks.some(({ type, attrs }) => isSuggestionMark(type.name) && attrs.by !== personId);
    return !isFound;
  });
  return isFound;
}

/**
 * Makes plain text of what a new block holds: its words as they would read with this person's changes, and with nothing
 * in them that somebody else has only suggested.
 */
export function clearText(tr: Transform, block: Node, position: number): void {
  const runs: { from: number; node: Node }[] = [];
  block.descendants((node, offset) => {
    if (node.isText && node.marks.some(({ type }) => isSuggestionMark(type.name)))
      runs.push({ from: position + 1 + offset, node });
  });
  for (const { from, node } of runs.reverse()) {
    const to = from + node.nodeSize;
    if (node.marks.some(({ type }) => type.name === 'deletion')) tr.delete(from, to);
    else for (const { type } of node.marks) if (isSuggestionMark(type.name)) tr.removeMark(from, to, type);
  }
}
