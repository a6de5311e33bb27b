import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import { bodyExtensions } from '@/content/fields';
import { copyFromYjs } from '@/content/yjs';
import { newId } from '@/server/ids';
import type { Tab } from '@/server/live/testing/tab';
import { idsOfBlocks } from '../../../components/editor/ids-of-blocks';
import { forgetPlaces } from '../../../components/editor/undo-forgets-places';
import { keepWordsOfColleagues } from '../../../components/editor/undo-keeps-words';
import type { TcpProxy } from '../../faults/tcp-proxy';
import type { Ledger } from './ledger';

/** A paragraph of the text as an editor shows it, and where its first character stands. */
interface Line {
  text: string;
  from: number;
}

/** Somebody who writes: a tab with the body open in a real editor. Each deed is written into the ledger. */
export class Writer {
  readonly editor: Editor;
  /** What was not valid of the document, at any time at which it was looked at. */
  readonly problems: string[] = [];

  /** The line between this tab and the newsroom. */
  readonly line: TcpProxy;
  private readonly number: number;
  private readonly ledger: Ledger;

  constructor(
    readonly tab: Tab,
    { line, number, ledger }: { line: TcpProxy; number: number; ledger: Ledger },
  ) {
    this.line = line;
    this.number = number;
    this.ledger = ledger;
    this.editor = new Editor({
      element: document.createElement('div'),
      enableCoreExtensions: { delete: false },
      extensions: [
        ...bodyExtensions,
        idsOfBlocks,
        Collaboration.configure({ document: tab.doc, field: 'body' }),
      ],
    });
    forgetPlaces(this.undoManager());
    keepWordsOfColleagues(this.undoManager());
    tab.provider.on('synced', this.look);
    tab.doc.on('update', this.look);
  }

  insert(place: number, length: number): void {
    const line = this.lineAt(place);
    for (let letter = 0; letter < length; letter += 1) {
      const [piece = ''] = this.ledger.nextOnes(1);
      const offset = place % (line.text.length + 1);
      this.editor.commands.insertContentAt(line.from + offset + letter, { type: 'text', text: piece });
      this.ledger.typed(this.number, piece);
      this.endStep();
    }
  }

  delete(place: number, length: number): void {
    const [from, to, stretch] = this.stretchAt(place, length);
    if (stretch === '') return;
    this.editor.commands.deleteRange({ from, to });
    this.ledger.deleted(this.number, [...stretch]);
    this.endStep();
  }

  format(place: number, length: number): void {
    const [from, to, stretch] = this.stretchAt(place, length);
    if (stretch === '') return;
    const { tr, schema } = this.editor.state;
    const bold = schema.marks.bold?.create();
    if (!bold || this.editor.state.doc.rangeHasMark(from, to, bold.type)) return;
    this.editor.view.dispatch(tr.addMark(from, to, bold));
    this.ledger.formatted(this.number);
    this.endStep();
  }

  /** Whole paragraphs, between two that are there: a paste into the middle of one would take it apart. */
  paste(place: number, length: number): void {
    const pieces = this.ledger.nextOnes(length);
    this.editor.commands.insertContentAt(
      this.lineAt(place).from - 1,
      pieces.map((text) => ({
        type: 'paragraph',
        attrs: { id: newId() },
        content: [{ type: 'text', text }],
      })),
    );
    this.ledger.pasted(this.number, pieces);
    this.undoManager().clear();
  }

  undo(): void {
    const { undoStack } = this.undoManager();
    const before = undoStack.length;
    this.editor.commands.undo();
    this.ledger.undid(this.number, before - undoStack.length);
    this.endStep();
  }

  async close(): Promise<void> {
    this.editor.destroy();
    this.tab.close();
    await this.line.close();
  }

  private readonly look = () => {
    const read = copyFromYjs(this.tab.doc);
    if (!read.ok) this.problems.push(...read.problems);
  };

  // Otherwise what follows within half a second would be undone with it.
  private endStep(): void {
    this.undoManager().stopCapturing();
  }

  private undoManager(): UndoManager {
    return yUndoPluginKey.getState(this.editor.state)?.undoManager;
  }

  private lineAt(place: number): Line {
    const lines: Line[] = [];
    this.editor.state.doc.descendants((node: Node, at) => {
      if (node.type.name === 'paragraph') lines.push({ text: node.textContent, from: at + 1 });
      return !node.isTextblock;
    });
    const line = lines[place % lines.length];
    if (!line) throw new Error('there is no paragraph to write in');
    return line;
  }

  private stretchAt(place: number, length: number): [number, number, string] {
    const { text, from } = this.lineAt(place);
    const start = text.length === 0 ? 0 : place % text.length;
    const stretch = text.slice(start, start + length);
    return [from + start, from + start + stretch.length, stretch];
  }
}
