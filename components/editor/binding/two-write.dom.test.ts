import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copy, factBox, p, ul, withId } from '@/content/builder';
import { tries } from '@/content/testing/tries';
import { copyFromYjs, copyToYjs } from '@/content/yjs';
import { idsOfBlocks } from '../ids-of-blocks';
import { exchange, type LiveBody, openBody } from '../surface/testing/live-body';

/** Something that one of two or three writers does, or that two of them hear of each other. */
interface Deed {
  kind: 'type' | 'delete' | 'format' | 'paste' | 'line' | 'meet';
  who: number;
  place: number;
  length: number;
}

const kind = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Deed['kind']>('type') },
  { weight: 3, arbitrary: fc.constant<Deed['kind']>('meet') },
  { weight: 4, arbitrary: fc.constantFrom<Deed['kind']>('delete', 'format', 'paste', 'line') },
);
const deeds = fc.array(
  fc.record({ kind, who: fc.nat(2), place: fc.nat(999), length: fc.integer({ min: 1, max: 4 }) }),
  { minLength: 5, maxLength: 40 },
);

/** The first of many characters that are letters everywhere and are joined to nothing: nobody types one twice. */
const FIRST = 0x4e00;

describe('two or three who write in one text, and hear of each other now and then', () => {
  it('end with the same valid text, in which every letter stands once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }), deeds, (count, happens) => {
        const writers = new Writers(count);
        for (const deed of happens) writers.happen(deed);
        writers.meetAll();
        expect(new Set(writers.texts()).size).toBe(1);
        expect(writers.problems()).toEqual([]);
        expect([...(writers.texts()[0] ?? '')].filter(isPiece).sort()).toEqual([...writers.pieces].sort());
        writers.close();
      }),
      tries(40),
    );
  }, 60_000);
});

const isPiece = (character: string) => (character.codePointAt(0) ?? 0) >= FIRST;

class Writers {
  /** What has been typed and not taken out again. */
  readonly pieces = new Set<string>();
  private readonly bodies: LiveBody[];
  private count = 0;

  constructor(count: number) {
    const body = [
      withId('a', p('.')),
      withId('b', p()),
      withId('c', ul(['', '.'])),
      withId('d', factBox('')),
    ];
    const seed = copyToYjs(copy({ body }));
    this.bodies = Array.from({ length: count }, () => openBody(seed, [idsOfBlocks]));
  }

  happen({ kind, who, place, length }: Deed): void {
    const body = this.bodyOf(who);
    if (kind === 'meet') {
      const other = this.bodyOf(who + 1 + place);
      if (other !== body) exchange(body, other);
      return;
    }
    const lines = linesOf(body);
    const line = lines[place % lines.length];
    if (!line) throw new Error('there is no line');
    const from = line.from + (place % (line.text.length + 1));
    this[kind](body, { from, to: Math.min(from + length, line.from + line.text.length), length });
  }

  meetAll(): void {
    // Whoever is first has heard of everybody after one round, and everybody of that one after the second.
    for (let round = 0; round < 2; round += 1)
      for (const body of this.bodies)
        for (const other of this.bodies) if (body !== other) exchange(body, other);
  }

  texts(): string[] {
    return this.bodies.map((body) =>
      linesOf(body)
        .map(({ text }) => text)
        .join('\n'),
    );
  }

  problems(): string[] {
    return this.bodies.flatMap(({ doc }) => {
      const read = copyFromYjs(doc);
      return read.ok ? [] : read.problems;
    });
  }

  close(): void {
    for (const { editor } of this.bodies) editor.destroy();
  }

  private type({ editor }: LiveBody, { from, length }: Stretch): void {
    for (let letter = 0; letter < length; letter += 1)
      editor.commands.insertContentAt(from + letter, { type: 'text', text: this.piece() });
  }

  private delete({ editor }: LiveBody, { from, to }: Stretch): void {
    for (const piece of editor.state.doc.textBetween(from, to)) this.pieces.delete(piece);
    editor.view.dispatch(editor.state.tr.delete(from, to));
  }

  private format({ editor }: LiveBody, { from, to }: Stretch): void {
    const { bold } = editor.schema.marks;
    if (bold && from < to) editor.view.dispatch(editor.state.tr.addMark(from, to, bold.create()));
  }

  private paste({ editor }: LiveBody, { from, length }: Stretch): void {
    const pasted = Array.from({ length }, () => p(this.piece()));
    editor.commands.insertContentAt(editor.state.doc.resolve(from).before(1), pasted);
  }

  private line({ editor }: LiveBody, { from }: Stretch): void {
    editor.commands.insertContentAt(editor.state.doc.resolve(from).after(1), p());
  }

  private bodyOf(who: number): LiveBody {
    const body = this.bodies[who % this.bodies.length];
    if (!body) throw new Error('nobody writes');
    return body;
  }

  private piece(): string {
    const piece = String.fromCodePoint(FIRST + this.count);
    this.count += 1;
    this.pieces.add(piece);
    return piece;
  }
}

interface Stretch {
  from: number;
  to: number;
  length: number;
}

function linesOf({ editor }: LiveBody): { from: number; text: string }[] {
  const lines: { from: number; text: string }[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.isTextblock) lines.push({ from: position + 1, text: node.textContent });
    return !node.isTextblock;
  });
  return lines;
}
