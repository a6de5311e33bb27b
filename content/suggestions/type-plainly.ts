import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { changesBetween } from '../write-live/words';
import { matchedBlocks } from './matched-blocks';
import { isSuggestionMark } from './suggestion';

/**
 * Takes what is typed into a suggestion out of it: `tr` begins with the text after the change. Words that somebody writes
 * are that person's own, and do not wait to be accepted with those around them.
 */
export function typePlainly(tr: Transform, before: Node): void {
  const [only, ...others] = matchedBlocks(before, tr.doc);
  // More than one block: text was carried from one to another, with what is suggested of it.
  if (!only?.was || !only.is || others.length > 0) return;
  const { was, is, position } = only;
  for (const { line, start } of linesOf(is, position)) {
    const earlier = lineAt(was, is, line);
    if (earlier) takeOut(tr, earlier, { line, start });
  }
}

interface Line {
  line: Node;
  start: number;
}

function linesOf(block: Node, position: number): Line[] {
  if (block.isTextblock) return isSuggestedIn(block) ? [{ line: block, start: position + 1 }] : [];
  const lines: Line[] = [];
  block.descendants((node, offset) => {
    if (node.isTextblock && isSuggestedIn(node)) lines.push({ line: node, start: position + offset + 2 });
    return !node.isTextblock;
  });
  return lines.reverse();
}

function isSuggestedIn(line: Node): boolean {
  return line.children.some(({ marks }) => marks.some(({ type }) => isSuggestionMark(type.name)));
}

/** The same line before, when the block has as many of them as it had. */
function lineAt(was: Node, is: Node, line: Node): Node | null {
  const [old, now] = [was, is].map(textblocksIn);
  if (!old || !now || old.length !== now.length) return null;
  return old[now.indexOf(line)] ?? null;
}

function textblocksIn(block: Node): Node[] {
  if (block.isTextblock) return [block];
  return block.children.flatMap(textblocksIn);
}

function takeOut(tr: Transform, was: Node, { line, start }: Line): void {
  if (was === line) return;
  let shift = 0;
  for (const { index, remove, insert } of changesBetween(was.textContent, line.textContent)) {
    const from = start + index + shift;
    shift += insert.length - remove;
    if (insert === '') continue;
    for (const [name, type] of Object.entries(tr.doc.type.schema.marks))
      if (isSuggestionMark(name)) tr.removeMark(from, from + insert.length, type);
  }
}
