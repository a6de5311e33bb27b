import { checkBlockNode } from '../check-structure';
import { compareText } from '../difference/compare-words';
import type { DocNode } from '../document';
import { isNote, plainText } from '../inline';
import { schemas } from '../schemas';
import { asVersionsHoldIt, isSameBlock } from './standing-blocks';

/** A note as the runs of text that it is made of: a part of it may be bold. */
export type Note = readonly DocNode[];

export interface CarriedNotes {
  /** The block that was asked for, with the notes that have found a place in it. */
  block: DocNode;
  /** The notes that have none. */
  apart: Note[];
}

/**
 * Puts the notes of one block into another that takes its place, where the words around them stand now, or where they
 * stood. Without its notes the block that comes out is the one that was given.
 */
export function carryNotes(from: DocNode, into: DocNode): CarriedNotes {
  const apart: Note[] = [];
  let block = into;
  // From the last one back, so that a note does not shift the places of those before it.
  for (const note of placedNotes(from).toReversed()) {
    const carried = withNote({ block, into, from, note });
    if (carried) block = carried;
    else apart.unshift(note.runs);
  }
  return { block, apart };
}

/** All notes in a block, in their order. */
export function notesIn(block: DocNode): Note[] {
  return placedNotes(block).map(({ runs }) => runs);
}

/** A paragraph that is nothing but these notes. */
export function lineOfNotes(notes: readonly Note[], id: string): DocNode {
  const content = notes.flatMap((runs, place) => (place === 0 ? runs : [SPACE, ...runs]));
  return { type: 'paragraph', attrs: { id }, content };
}

const SPACE: DocNode = { type: 'text', text: ' ' };

interface PlacedNote {
  /** Which of the block's lines it stands in, and after how much of its text. */
  line: number;
  offset: number;
  runs: DocNode[];
}

function placedNotes(block: DocNode): PlacedNote[] {
  return linesOf(block).flatMap(({ content = [] }, line) => {
    const notes: PlacedNote[] = [];
    let offset = 0;
    content.forEach((run, place) => {
      if (!isNote(run)) offset += run.text?.length ?? 0;
      else if (isNote(content[place - 1])) notes.at(-1)?.runs.push(run);
      else notes.push({ line, offset, runs: [run] });
    });
    return notes;
  });
}

interface Carrying {
  block: DocNode;
  into: DocNode;
  from: DocNode;
  note: PlacedNote;
}

function withNote({ block, into, from, note }: Carrying): DocNode | null {
  const [old, now] = [linesOf(from), linesOf(into)];
  const own = plainText(old[note.line]);
  const line = old.length === now.length ? note.line : now.findIndex((each) => plainText(each) === own);
  if (now[line] === undefined) return null;
  const text = plainText(now[line]);
  const offset = placeAmong(own, text, note.offset);
  for (const runs of [spaced(note.runs, text.slice(0, offset), text.slice(offset)), note.runs]) {
    const carried = withLine(block, line, (node) => ({ ...node, content: insertAt(node, offset, runs) }));
    if (isSound(carried) && isSameBlock(asVersionsHoldIt(carried), into)) return carried;
  }
  return null;
}

/** With one space between a note and the words on its side, which went when the note was left out. */
function spaced(runs: readonly DocNode[], left: string, right: string): readonly DocNode[] {
  const note = runs.map(({ text }) => text).join('');
  if (/\S$/.test(left) && /^\S/.test(note)) return [SPACE, ...runs];
  return /^\S/.test(right) && /\S$/.test(note) && !/\S$/.test(left) ? [...runs, SPACE] : runs;
}

// A line of another kind may be one in which nobody can note anything.
function isSound(block: DocNode): boolean {
  return checkBlockNode(block).length === 0;
}

/** Where in the text of today stands what stood here in another one. */
function placeAmong(before: string, after: string, offset: number): number {
  let [seen, place] = [0, 0];
  for (const { kind, text } of compareText(before, after)) {
    const isHere = kind !== 'added' && offset <= seen + text.length;
    if (isHere) return kind === 'removed' ? place : place + offset - seen;
    if (kind !== 'added') seen += text.length;
    if (kind !== 'removed') place += text.length;
  }
  return place;
}

function insertAt({ content = [] }: DocNode, offset: number, inserted: readonly DocNode[]): DocNode[] {
  let seen = 0;
  for (const [place, run] of content.entries()) {
    if (seen >= offset) return content.toSpliced(place, 0, ...inserted);
    const text = isNote(run) ? '' : (run.text ?? '');
    const cut = offset - seen;
    seen += text.length;
    if (seen <= offset) continue;
    const [left, right] = [text.slice(0, cut), text.slice(cut)].map((half) => ({ ...run, text: half }));
    return content.toSpliced(place, 1, ...(left ? [left] : []), ...inserted, ...(right ? [right] : []));
  }
  return [...content, ...inserted];
}

/** What holds text itself, at any depth, in its order. */
function linesOf(node: DocNode): DocNode[] {
  return isLine(node) ? [node] : (node.content ?? []).flatMap(linesOf);
}

// What this version does not know holds text when there is any.
function isLine({ type, content = [] }: DocNode): boolean {
  return schemas.body.nodes[type]?.inlineContent ?? content.some((child) => child.type === 'text');
}

function withLine(block: DocNode, line: number, change: (node: DocNode) => DocNode): DocNode {
  let left = line;
  const walk = (node: DocNode): DocNode => {
    if (!isLine(node)) return node.content ? { ...node, content: node.content.map(walk) } : node;
    left -= 1;
    return left === -1 ? change(node) : node;
  };
  return walk(block);
}
