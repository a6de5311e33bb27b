import { Fragment, Mark, type Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { changesInLine } from './changes-in-line';
import type { Suggesting } from './suggest';
import { marksOfDeleted, marksOfInserted, marksOfKept } from './suggested-marks';
import type { Suggestion } from './suggestion';

/** A line of text after a change, where its text begins, and whether the line is this person's own suggestion. */
interface Line {
  node: Node;
  start: number;
  isOwn: boolean;
}

/** Turns what has changed in one line of text into suggestions. Works from its end, so that places hold. */
export function suggestLine(suggesting: Suggesting, was: Node, { node, start, isOwn }: Line): void {
  let [oldEnd, newEnd] = [was.content.size, node.content.size];
  const changes = changesInLine(was, node, suggesting.who.personId);
  for (const { index, remove, insert } of changes.reverse()) {
    const oldFrom = index + remove;
    keep(suggesting, was, { node, start, isOwn }, { from: oldFrom, to: oldEnd, shift: newEnd - oldEnd });
    newEnd += oldFrom - oldEnd;
    const newFrom = newEnd - insert.length;
    const neighbours = neighboursOf(was, index, oldFrom);
    markInserted(suggesting, { node, start, isOwn }, { from: newFrom, to: newEnd, neighbours });
    const deleted = stillThere(suggesting, was.content.cut(index, oldFrom), { isOwn, neighbours });
    if (deleted.size > 0) suggesting.tr.insert(start + newFrom, deleted);
    [oldEnd, newEnd] = [index, newFrom];
  }
  keep(suggesting, was, { node, start, isOwn }, { from: 0, to: oldEnd, shift: newEnd - oldEnd });
}

/** The runs of text beside a change: with their suggestions of the same kind by the same person it goes on. */
function neighboursOf(was: Node, from: number, to: number): Node[] {
  const { nodeBefore } = was.resolve(from);
  const { nodeAfter } = was.resolve(to);
  return [nodeBefore, nodeAfter].flatMap((run) => run ?? []);
}

function keep(
  { tr, who, fresh }: Suggesting,
  was: Node,
  { node, start, isOwn }: Line,
  { from, to, shift }: { from: number; to: number; shift: number },
): void {
  if (from >= to) return;
  for (const piece of pieces(was, node, { from, to, shift }).reverse()) {
    if (Mark.sameSet(piece.was, piece.is)) continue;
    const wanted = marksOfKept(piece.was, piece.is, { personId: who.personId, fresh, isOwn });
    setMarks(
      tr,
      { from: start + piece.from + shift, to: start + piece.to + shift },
      { has: piece.is, wanted },
    );
  }
}

interface Piece {
  from: number;
  to: number;
  was: readonly Mark[];
  is: readonly Mark[];
}

/** A stretch that stands in both, cut wherever its marks change in one of them. Places are those of before. */
function pieces(
  was: Node,
  is: Node,
  { from, to, shift }: { from: number; to: number; shift: number },
): Piece[] {
  const [old, now] = [runsOf(was, 0), runsOf(is, -shift)];
  const cuts = [...old, ...now].flatMap((run) => [run.from, run.to]).filter((cut) => cut > from && cut < to);
  const edges = [...new Set([from, ...cuts, to])].sort((a, b) => a - b);
  return edges.slice(1).map((end, place) => {
    const begin = edges[place] ?? from;
    return { from: begin, to: end, was: marksAt(old, begin), is: marksAt(now, begin) };
  });
}

interface Run {
  from: number;
  to: number;
  marks: readonly Mark[];
}

function runsOf(line: Node, shift: number): Run[] {
  let at = shift;
  return line.children.map(({ nodeSize, marks }) => {
    at += nodeSize;
    return { from: at - nodeSize, to: at, marks };
  });
}

function marksAt(runs: readonly Run[], place: number): readonly Mark[] {
  return runs.find(({ from, to }) => from <= place && place < to)?.marks ?? Mark.none;
}

function markInserted(
  { tr, who, fresh }: Suggesting,
  { node, start, isOwn }: Line,
  { from, to, neighbours }: { from: number; to: number; neighbours: readonly Node[] },
): void {
  for (const run of runsOf(node, 0).reverse()) {
    const [begin, end] = [Math.max(run.from, from), Math.min(run.to, to)];
    if (begin >= end) continue;
    const insertion = goesOn(neighbours, 'insertion', who.personId) ?? fresh;
    const wanted = marksOfInserted(run.marks, {
      schema: node.type.schema,
      personId: who.personId,
      insertion,
      isOwn,
    });
    setMarks(tr, { from: start + begin, to: start + end }, { has: run.marks, wanted });
  }
}

function stillThere(
  { who, fresh }: Suggesting,
  deleted: Fragment,
  { isOwn, neighbours }: { isOwn: boolean; neighbours: readonly Node[] },
): Fragment {
  const deletion = goesOn(neighbours, 'deletion', who.personId) ?? fresh;
  return Fragment.fromArray(
    deleted.content.flatMap((run) => {
      const marks = marksOfDeleted(run.marks, {
        schema: run.type.schema,
        personId: who.personId,
        deletion,
        isOwn,
      });
      return marks ? [run.mark(marks)] : [];
    }),
  );
}

function goesOn(neighbours: readonly Node[], kind: string, personId: string): Suggestion | null {
  const marks = neighbours.flatMap((run) => run.marks);
  const own = marks.find(({ type, attrs }) => type.name === kind && attrs.by === personId);
  return own ? (own.attrs as Suggestion) : null; // the schema of these marks
}

function setMarks(
  tr: Transform,
  { from, to }: { from: number; to: number },
  { has, wanted }: { has: readonly Mark[]; wanted: readonly Mark[] },
): void {
  for (const mark of has) if (!mark.isInSet(wanted)) tr.removeMark(from, to, mark);
  for (const mark of wanted) if (!mark.isInSet(has)) tr.addMark(from, to, mark);
}
