import { idOf } from './attributes';
import { type Copy, type DocNode, parseCopy } from './document';
import { isBlank, isNote } from './inline';
import type { Problem } from './problem';
import { settledBlock } from './suggestions/settle';

/** A note to colleagues, and the block that holds it. */
export interface NoteUse {
  blockId: string | null;
  text: string;
}

/** Every note in the body, in order. Neighbouring runs (one of them bold, say) are one note. */
export function notesOf(copy: Copy): NoteUse[] {
  return (copy.body.content ?? []).flatMap(notesOfBlock);
}

/** Every note in one block of a body. */
export function notesOfBlock(block: DocNode): NoteUse[] {
  return notesIn(block).map((text) => ({ blockId: idOf(block), text }));
}

/**
 * One block as readers may have it, before its missing parts are put back: without notes, and with what is suggested
 * taken back. Null when it was nothing else.
 */
export function blockWithoutNotes(block: DocNode): DocNode | null {
  const read = settledBlock(block, () => 'reject');
  return read && stripped(read);
}

/**
 * The copy as readers may have it: without its notes and without the gaps they would leave, and as it reads while nothing
 * that is suggested has been accepted. This is the border that no note and no open suggestion crosses; what judges,
 * hashes, cuts or publishes a story is given what comes out here (decisions 14 and 39).
 */
export function withoutNotes(copy: Copy): Copy {
  const [headline, standfirst, body] = [copy.headline, copy.standfirst, copy.body].map(readable);
  const isSame = headline === copy.headline && standfirst === copy.standfirst && body === copy.body;
  if (isSame) return copy;
  const parsed = parseCopy({ ...copy, headline, standfirst, body });
  if (!parsed.ok) throw new Error(`A copy without its notes must be valid: ${parsed.problems.join(' ')}`);
  return parsed.copy;
}

/** A reminder that notes are still there. Soft, because readers cannot get them either way. */
export function noteProblems(notes: readonly NoteUse[]): Problem[] {
  const [first] = notes;
  if (!first) return [];
  const message =
    notes.length === 1
      ? 'A note to colleagues is still in the copy. Readers will not get it.'
      : `${notes.length} notes to colleagues are still in the copy. Readers will not get them.`;
  const problem: Problem = { code: 'G14', severity: 'soft', message };
  return [first.blockId === null ? problem : { ...problem, blockId: first.blockId }];
}

function readable(doc: DocNode): DocNode {
  const blocks = doc.content ?? [];
  const content = blocks.flatMap((block) => blockWithoutNotes(block) ?? []);
  const isSame = content.length === blocks.length && content.every((block, place) => block === blocks[place]);
  return isSame ? doc : { ...doc, content };
}

/** What is there only for its text, and goes when a note was all of it. A part that must be there is put back empty. */
const GOES_WITH_ITS_TEXT = new Set(['paragraph', 'heading', 'listItem', 'bulletList', 'orderedList']);

const STARTS_WITH_SPACE_OR_STOP = /^[\s.,;:!?…)\]”’»]/u;

function notesIn(node: DocNode): string[] {
  const children = node.content ?? [];
  const notes: string[] = [];
  children.forEach((child, place) => {
    if (!isNote(child)) notes.push(...notesIn(child));
    else if (place > 0 && isNote(children[place - 1])) notes.push(`${notes.pop()}${child.text}`);
    else notes.push(child.text ?? '');
  });
  return notes;
}

/** The same node when nothing in it was a note; null when nothing is left that it was there for. */
function stripped(node: DocNode): DocNode | null {
  const before = node.content ?? [];
  const content = before.some(isNote) ? closedUp(before) : before.flatMap((child) => stripped(child) ?? []);
  if (content.length === before.length && content.every((child, place) => child === before[place]))
    return node;
  return GOES_WITH_ITS_TEXT.has(node.type) && content.every(isBlank) ? null : { ...node, content };
}

function closedUp(runs: readonly DocNode[]): DocNode[] {
  const kept: DocNode[] = [];
  runs.forEach((run, place) => {
    if (isNote(run)) return;
    if (isNote(runs[place - 1])) closeGap(kept, run.text);
    kept.push(kept.length === 0 && place > 0 ? trimmed(run, /^\s+/) : run);
  });
  if (isNote(runs.at(-1))) closeGap(kept, '');
  return kept.filter((run) => run.text !== '');
}

/** Of the spaces around a note one is enough, and before a full stop or at the end there is none. */
function closeGap(kept: DocNode[], next: string | undefined): void {
  const last = kept.at(-1);
  if (last && (next === '' || STARTS_WITH_SPACE_OR_STOP.test(next ?? '')))
    kept[kept.length - 1] = trimmed(last, /\s+$/);
}

function trimmed(run: DocNode, space: RegExp): DocNode {
  return run.text === undefined ? run : { ...run, text: run.text.replace(space, '') };
}
