import type * as Y from 'yjs';
import type { DocNode } from '../document';
import { lineOfNotes, type Note } from './carry-notes';
import type { StandingBlock } from './standing-blocks';
import { changeBlock, insertBlock } from './write-blocks';

/** A walk down the body of a live document that changes blocks on its way. Its calls come in the order of the body. */
export class BodyWalk {
  /** How many notes were given a line of their own. */
  notesApart = 0;
  private place = 0;
  private readonly order: (StandingBlock | null)[];

  constructor(
    private readonly doc: Y.Doc,
    standing: readonly StandingBlock[],
    private readonly newId: () => string,
  ) {
    this.order = [...standing];
  }

  /** Takes a block out; these notes of it stay where it was. */
  drop(block: StandingBlock, notes: readonly Note[]): void {
    this.goTo(block);
    this.doc.getXmlFragment('body').delete(this.place, 1);
    this.order.splice(this.place, 1);
    this.setApart(notes);
  }

  /** Goes on behind a block. */
  passBy(block: StandingBlock): void {
    this.goTo(block);
    this.place += 1;
  }

  /** Makes a block say what another one says; these notes find no place in it. */
  change(block: StandingBlock, into: DocNode, apart: readonly Note[]): void {
    this.goTo(block);
    changeBlock(this.doc, this.place, into);
    this.place += 1;
    this.setApart(apart);
  }

  insert(block: DocNode, apart: readonly Note[]): void {
    insertBlock(this.doc, this.place, block);
    this.order.splice(this.place, 0, null);
    this.place += 1;
    this.setApart(apart);
  }

  backToTheTop(): void {
    this.place = 0;
  }

  private goTo(block: StandingBlock): void {
    const place = this.order.indexOf(block, this.place);
    if (place === -1) throw new Error('A block of the body does not stand below the one before it');
    this.place = place;
  }

  private setApart(notes: readonly Note[]): void {
    if (notes.length === 0) return;
    this.notesApart += notes.length;
    this.insert(lineOfNotes(notes, this.newId()), []);
  }
}
