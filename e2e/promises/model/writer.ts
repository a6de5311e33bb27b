import * as Y from 'yjs';
import { copyFromYjs } from '@/content/yjs';
import { newId } from '@/server/ids';
import type { Tab } from '@/server/live/testing/tab';
import { keepWordsOfColleagues } from '../../../components/editor/undo-keeps-words';
import type { TcpProxy } from '../../faults/tcp-proxy';
import type { Ledger } from './ledger';

/** Somebody who writes: a tab, and what an editor does to its document. Each deed is written into the ledger. */
export class Writer {
  /** What was not valid of the document, at any time at which it was looked at. */
  readonly problems: string[] = [];
  /** The line between this tab and the newsroom. */
  readonly line: TcpProxy;
  private readonly number: number;
  private readonly ledger: Ledger;
  private readonly body: Y.XmlFragment;
  private readonly undoing: Y.UndoManager;

  constructor(
    readonly tab: Tab,
    { line, number, ledger }: { line: TcpProxy; number: number; ledger: Ledger },
  ) {
    this.line = line;
    this.number = number;
    this.ledger = ledger;
    this.body = tab.doc.getXmlFragment('body');
    this.undoing = new Y.UndoManager(this.body, { trackedOrigins: new Set([this]) });
    keepWordsOfColleagues(this.undoing);
    tab.provider.on('synced', this.look);
    tab.doc.on('update', this.look);
  }

  get text(): string {
    return this.lines().map(wordsOf).join('\n');
  }

  insert(place: number, length: number): void {
    const line = this.lineAt(place);
    for (let letter = 0; letter < length; letter += 1) {
      const [piece = ''] = this.ledger.nextOnes(1);
      this.step(() => line.insert(place % (line.length + 1), piece));
      this.ledger.typed(this.number, piece);
    }
  }

  delete(place: number, length: number): void {
    const { line, from, stretch } = this.stretchAt(place, length);
    if (stretch === '') return;
    this.step(() => line.delete(from, stretch.length));
    this.ledger.deleted(this.number, [...stretch]);
  }

  format(place: number, length: number): void {
    const { line, from, stretch } = this.stretchAt(place, length);
    if (stretch === '') return;
    const before = this.undoing.undoStack.length;
    this.step(() => line.format(from, stretch.length, { bold: {} }));
    if (this.undoing.undoStack.length > before) this.ledger.formatted(this.number);
  }

  /** Whole paragraphs, between two that are there. */
  paste(place: number, length: number): void {
    const pieces = this.ledger.nextOnes(length);
    this.step(() => this.body.insert(place % (this.body.length + 1), pieces.map(paragraphOf)));
    this.ledger.pasted(this.number, pieces);
    this.undoing.clear();
  }

  undo(): void {
    const before = this.undoing.undoStack.length;
    this.undoing.undo();
    this.ledger.undid(this.number, before - this.undoing.undoStack.length);
  }

  async close(): Promise<void> {
    this.undoing.destroy();
    this.tab.close();
    await this.line.close();
  }

  private readonly look = () => {
    const read = copyFromYjs(this.tab.doc);
    if (!read.ok) this.problems.push(...read.problems);
  };

  private step(change: () => void): void {
    this.tab.doc.transact(change, this);
    // Otherwise what follows within half a second would be undone with it.
    this.undoing.stopCapturing();
  }

  private lines(): Y.XmlText[] {
    return this.body
      .toArray()
      .flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : []))
      .filter((child) => child instanceof Y.XmlText);
  }

  private lineAt(place: number): Y.XmlText {
    const lines = this.lines();
    const line = lines[place % lines.length];
    if (!line) throw new Error('there is no paragraph to write in');
    return line;
  }

  private stretchAt(place: number, length: number): { line: Y.XmlText; from: number; stretch: string } {
    const line = this.lineAt(place);
    const words = wordsOf(line);
    const from = words.length === 0 ? 0 : place % words.length;
    return { line, from, stretch: words.slice(from, from + length) };
  }
}

function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('id', newId());
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
}

function wordsOf(line: Y.XmlText): string {
  return line
    .toDelta()
    .map(({ insert }: { insert: unknown }) => String(insert))
    .join('');
}
