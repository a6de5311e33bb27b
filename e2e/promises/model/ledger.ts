/**
 * What must be in the story, by what each writer did. Every piece is one character that nobody types again, its code
 * point counted up from `FIRST`: so it can neither be confused with another nor come apart.
 */
export class Ledger {
  private readonly pieces = new Map<string, Piece>();
  private readonly undoable = new Map<number, Deed[]>();
  /** Blocks that whoever put them in has taken back. */
  private readonly takenBack = new Map<string, number>();

  /** Characters that were never used before. */
  nextOnes(count: number): string[] {
    return Array.from({ length: count }, (_, place) =>
      String.fromCodePoint(FIRST + this.pieces.size + place),
    );
  }

  get size(): number {
    return this.pieces.size;
  }

  /** A writer has put a piece into a block of somebody, perhaps of their own. */
  typed(writer: number, piece: string, block: string): void {
    this.pieces.set(piece, { writer, block, isThere: true, isContested: false });
    this.did(writer, { kind: 'typed', pieces: [piece] });
  }

  /** A writer has put in whole blocks at once. */
  pasted(writer: number, blocks: { id: string; pieces: string[] }[]): void {
    for (const { id, pieces } of blocks)
      for (const piece of pieces)
        this.pieces.set(piece, { writer, block: id, isThere: true, isContested: false });
    this.did(writer, {
      kind: 'pasted',
      pieces: blocks.flatMap(({ pieces }) => pieces),
      blocks: blocks.map(({ id }) => id),
    });
  }

  /** A writer has taken out what stood in one stretch, of whomever it was. */
  deleted(writer: number, stretch: readonly string[]): void {
    for (const name of stretch) {
      const piece = this.pieces.get(name);
      if (!piece) continue;
      // Two who take out the same and then undo it get it as each of them wants it; what that is, is not for us to say.
      if (piece.writer !== writer) piece.isContested = true;
      piece.isThere = false;
    }
    this.did(writer, { kind: 'deleted', pieces: [...stretch] });
  }

  /** A writer has set a stretch differently: nothing comes or goes. */
  formatted(writer: number): void {
    this.did(writer, { kind: 'formatted', pieces: [] });
  }

  /** A writer has taken back the last steps: more than one when those after it had nothing left to take back. */
  undid(writer: number, steps: number): void {
    const deeds = this.undoable.get(writer) ?? [];
    for (const deed of deeds.splice(deeds.length - steps, steps).reverse()) {
      for (const name of deed.pieces) {
        const piece = this.pieces.get(name);
        if (piece) piece.isThere = deed.kind === 'deleted';
      }
      if (deed.kind === 'pasted') for (const block of deed.blocks) this.takenBack.set(block, writer);
    }
  }

  /**
   * What a text has wrong: pieces that are missing, that came back, or that stand there twice. What came back is no loss:
   * the editor's package moves text now and then by writing it anew, and an undo does not reach what was moved.
   */
  faultsOf(text: string): { lost: string[]; returned: string[]; doubled: string[] } {
    const found = new Map<string, number>();
    for (const character of text) found.set(character, (found.get(character) ?? 0) + 1);
    const faults = { lost: [] as string[], returned: [] as string[], doubled: [] as string[] };
    for (const [name, piece] of this.pieces) {
      if (this.isContested(piece)) continue;
      const { isThere } = piece;
      const times = found.get(name) ?? 0;
      if (isThere && times === 0) faults.lost.push(name);
      if (!isThere && times > 0) faults.returned.push(name);
      if (times > 1) faults.doubled.push(name);
    }
    return faults;
  }

  /** Pieces of which more than one outcome is right. */
  get contested(): number {
    return [...this.pieces.values()].filter((piece) => this.isContested(piece)).length;
  }

  // Whoever takes back a block does not know what a colleague types into it at the same moment, and the other way round.
  private isContested({ isContested, block, writer }: Piece): boolean {
    const takenBackBy = this.takenBack.get(block);
    return isContested || (takenBackBy !== undefined && takenBackBy !== writer);
  }

  private did(writer: number, deed: Deed): void {
    this.undoable.set(writer, [...(this.undoable.get(writer) ?? []), deed]);
  }
}

interface Piece {
  writer: number;
  block: string;
  isThere: boolean;
  isContested: boolean;
}

type Deed =
  | { kind: 'typed' | 'deleted' | 'formatted'; pieces: string[] }
  | { kind: 'pasted'; pieces: string[]; blocks: string[] };

/** The first of twenty thousand characters that are letters everywhere and are joined to nothing. */
const FIRST = 0x4e00;
