/**
 * What must be in the story, by what each writer did. Every piece is one character that nobody types again, its code
 * point counted up from `FIRST`: so it can neither be confused with another nor come apart.
 */
export class Ledger {
  private readonly pieces = new Map<string, Piece>();
  private readonly undoable = new Map<number, Deed[]>();

  /** Characters that were never used before. */
  nextOnes(count: number): string[] {
    return Array.from({ length: count }, (_, place) =>
      String.fromCodePoint(FIRST + this.pieces.size + place),
    );
  }

  get size(): number {
    return this.pieces.size;
  }

  /** A writer has put a piece in. */
  typed(writer: number, piece: string): void {
    this.pieces.set(piece, { writer, isThere: true, isContested: false });
    this.did(writer, { kind: 'typed', pieces: [piece] });
  }

  /** A writer has put in whole blocks at once, and will not take them back, with what others type into them. */
  pasted(writer: number, pieces: readonly string[]): void {
    for (const piece of pieces) this.pieces.set(piece, { writer, isThere: true, isContested: false });
    this.undoable.delete(writer);
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
    }
  }

  /** What a text has wrong: pieces that are missing, that came back, or that stand there twice. */
  faultsOf(text: string): { lost: string[]; returned: string[]; doubled: string[] } {
    const found = new Map<string, number>();
    for (const character of text) found.set(character, (found.get(character) ?? 0) + 1);
    const faults = { lost: [] as string[], returned: [] as string[], doubled: [] as string[] };
    for (const [name, piece] of this.pieces) {
      if (piece.isContested) continue;
      const times = found.get(name) ?? 0;
      if (piece.isThere && times === 0) faults.lost.push(name);
      if (!piece.isThere && times > 0) faults.returned.push(name);
      if (times > 1) faults.doubled.push(name);
    }
    return faults;
  }

  /** Pieces of which more than one outcome is right. */
  get contested(): number {
    return [...this.pieces.values()].filter(({ isContested }) => isContested).length;
  }

  private did(writer: number, deed: Deed): void {
    this.undoable.set(writer, [...(this.undoable.get(writer) ?? []), deed]);
  }
}

interface Piece {
  writer: number;
  isThere: boolean;
  isContested: boolean;
}

interface Deed {
  kind: 'typed' | 'deleted' | 'formatted';
  pieces: string[];
}

/** The first of twenty thousand characters that are letters everywhere and are joined to nothing. */
const FIRST = 0x4e00;
