import * as Y from 'yjs';
import { newId } from '@/server/ids';

/** Somebody who types numbered pieces into a live document, so that each can be looked for afterwards. */
export class Typist {
  /** The pieces so far, in their order. */
  readonly typed: string[] = [];
  /** When each was typed, in milliseconds of `performance.now`. */
  readonly typedAt = new Map<string, number>();
  private line: Y.XmlText | null = null;

  constructor(
    private readonly doc: Y.Doc,
    private readonly name: string,
  ) {}

  /** Types one piece behind the one before: one change of the document. A new paragraph after every twentieth. */
  type(): void {
    const piece = `${this.name}${this.typed.length + 1};`;
    this.typedAt.set(piece, performance.now());
    this.doc.transact(() => {
      if (!this.line || this.typed.length % 20 === 0) this.line = newLine(this.doc);
      this.line.insert(this.line.length, piece);
    });
    this.typed.push(piece);
  }
}

function newLine(doc: Y.Doc): Y.XmlText {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('id', newId());
  const line = new Y.XmlText();
  paragraph.insert(0, [line]);
  doc.getXmlFragment('body').push([paragraph]);
  return line;
}

/** Of these pieces, how many characters a text lacks, and how many of them it has more than once. */
export function lossesOf(pieces: readonly string[], text: string): { lost: number; doubled: number } {
  const found = new Map<string, number>();
  for (const piece of text.match(/[^;\s]+;/g) ?? []) found.set(piece, (found.get(piece) ?? 0) + 1);
  let [lost, doubled] = [0, 0];
  for (const piece of pieces) {
    const times = found.get(piece) ?? 0;
    if (times === 0) lost += piece.length;
    else doubled += (times - 1) * piece.length;
  }
  return { lost, doubled };
}
