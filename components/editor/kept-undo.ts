import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';

type DeleteSet = ReturnType<typeof Y.createDeleteSet>;

/** What undoing one step takes: which characters it put in, which it took out. Names of characters, never the text. */
interface KeptStep {
  insertions: string;
  deletions: string;
}

/** Characters that were brought back by an undo, and under which names they live since: `[client, clock, length, to client, to clock]`. */
type Rebirth = [number, number, number, number, number];

/** What can be undone and redone in one field, as it is kept over a reload. */
export interface KeptUndo {
  undo: KeptStep[];
  redo: KeptStep[];
  reborn: Rebirth[];
}

/** More steps than this are nobody's memory. */
const STEPS = 300;

/** What this person can undo and redo now. */
export function keepUndo(manager: Y.UndoManager): KeptUndo {
  const undo = manager.undoStack.slice(-STEPS);
  const redo = manager.redoStack.slice(-STEPS);
  return {
    undo: undo.map(keptStep),
    redo: redo.map(keptStep),
    reborn: rebirthsIn(manager.doc, [...undo, ...redo].flatMap(setsOf)),
  };
}

/**
 * Lets a new manager undo what was kept. Sound whatever colleagues did meanwhile: a step names the characters that this
 * person put in or took out, and the live document never gives a name twice. What the document does not hold is skipped.
 */
export function restoreUndo(manager: Y.UndoManager, kept: KeptUndo): void {
  const { doc } = manager;
  const undo = kept.undo.map(stepOf);
  const redo = kept.redo.map(stepOf);
  manager.undoStack.unshift(...undo);
  manager.redoStack.unshift(...redo);
  doc.transact((transaction) => {
    for (const rebirth of kept.reborn) giveBackName(transaction, rebirth);
    for (const step of [...undo, ...redo]) step.deletions = withText(transaction, step.deletions);
  });
}

type Step = Y.UndoManager['undoStack'][number];

function keptStep({ insertions, deletions }: Step): KeptStep {
  return { insertions: asText(insertions), deletions: asText(deletions) };
}

function stepOf({ insertions, deletions }: KeptStep): Step {
  return { insertions: fromText(insertions), deletions: fromText(deletions), meta: new Map() };
}

function setsOf({ insertions, deletions }: Step): DeleteSet[] {
  return [insertions, deletions];
}

function rebirthsIn(doc: Y.Doc, sets: readonly DeleteSet[]): Rebirth[] {
  const found = new Map<string, Rebirth>();
  doc.transact((transaction) => {
    for (const set of sets)
      Y.iterateDeletedStructs(transaction, set, (struct) => {
        if (!(struct instanceof Y.Item) || struct.redone === null) return;
        const { id, length, redone } = struct;
        found.set(`${id.client} ${id.clock}`, [id.client, id.clock, length, redone.client, redone.clock]);
      });
  });
  return [...found.values()];
}

function giveBackName(transaction: Y.Transaction, [client, clock, length, toClient, toClock]: Rebirth): void {
  const set = Y.createDeleteSet();
  set.clients.set(client, [{ clock, len: length }]);
  Y.iterateDeletedStructs(transaction, set, (struct) => {
    if (struct instanceof Y.Item) struct.redone = Y.createID(toClient, toClock + struct.id.clock - clock);
  });
}

/** The part of a set whose text is still here; it is held on to from now on. */
function withText(transaction: Y.Transaction, deletions: DeleteSet): DeleteSet {
  const found = Y.createDeleteSet();
  Y.iterateDeletedStructs(transaction, deletions, (struct) => {
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return;
    hold(struct);
    const { client, clock } = struct.id;
    found.clients.set(client, [...(found.clients.get(client) ?? []), { clock, len: struct.length }]);
  });
  return found;
}

// As the manager itself does with what it may have to bring back: else the text would be dropped to save room.
function hold(deleted: Y.Item): void {
  let item: Y.Item | null = deleted;
  while (item !== null && !item.keep) {
    item.keep = true;
    const parent: unknown = item.parent;
    item = parent instanceof Y.AbstractType ? parent._item : null;
  }
}

// A snapshot is the one public way to write such a set down.
function asText(set: DeleteSet): string {
  return toBase64(Y.encodeSnapshot(Y.createSnapshot(set, new Map())));
}

function fromText(text: string): DeleteSet {
  return Y.decodeSnapshot(fromBase64(text)).ds;
}
