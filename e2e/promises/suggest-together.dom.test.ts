import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { idsOfBlocks } from '@/components/editor/ids-of-blocks';
import { undoManagerOf, writeLetters } from '@/components/editor/live-text';
import { settle } from '@/components/editor/suggestions/settle';
import { suggestMode } from '@/components/editor/suggestions/suggest-mode';
import { Suggesting } from '@/components/editor/suggestions/suggesting';
import { type LiveBody, openBody } from '@/components/editor/surface/testing/live-body';
import { forgetPlaces } from '@/components/editor/undo-forgets-places';
import { keepWordsOfColleagues } from '@/components/editor/undo-keeps-words';
import { copy, factBox, p, ul, withId } from '@/content/builder';
import type { LiveGrade } from '@/content/live-protocol';
import { tries } from '@/content/testing/tries';
import { copyFromYjs, copyToYjs } from '@/content/yjs';
import { type Sender, Shadow } from '@/server/live/verify-update';
import { runs, timeFor } from './runs';

/** Something that one of three does: two who suggest and one who edits; or one of them hears of the others. */
interface Deed {
  kind: 'type' | 'delete' | 'format' | 'paste' | 'line' | 'accept' | 'reject' | 'undo' | 'meet';
  who: number;
  place: number;
  length: number;
}

const kind = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Deed['kind']>('type') },
  { weight: 4, arbitrary: fc.constant<Deed['kind']>('meet') },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Deed['kind']>('delete', 'format', 'paste', 'line', 'accept', 'reject', 'undo'),
  },
);
const deeds = fc.array(
  fc.record({ kind, who: fc.nat(2), place: fc.nat(999), length: fc.integer({ min: 1, max: 4 }) }),
  { minLength: 5, maxLength: 40 },
);

/** The first of many characters that are letters everywhere and are joined to nothing: nobody types one twice. */
const FIRST = 0x4e00;
const STORIES = runs(40);
describe('two who suggest and one who edits, and hear of each other now and then', () => {
  it(
    'end with the same valid text, lose no letter, and nothing that they send is refused',
    () => {
      fc.assert(fc.property(deeds, holds), tries(STORIES));
    },
    timeFor(STORIES, 3),
  );

  const type = (who: number, place: number, length = 1): Deed => ({ kind: 'type', who, place, length });
  const deed = (kind: Deed['kind'], who: number, place = 0, length = 1): Deed => ({
    kind,
    who,
    place,
    length,
  });
  it.each<[string, Deed[]]>([
    [
      'the line in which somebody suggests is given back by an undo',
      [
        type(2, 451),
        deed('meet', 2),
        deed('undo', 2),
        type(0, 0, 3),
        deed('meet', 0),
        type(0, 235),
        deed('meet', 2),
      ],
    ],
    [
      'one suggests in two places of what another suggests',
      [type(0, 607, 4), deed('meet', 0), deed('meet', 1), type(1, 880), type(1, 621, 3)],
    ],
  ])('so they do when %s', (_, happens) => holds(happens));
});

function holds(happens: readonly Deed[]): void {
  const story = new Story();
  for (const deed of happens) story.happen(deed);
  story.meetAll();
  expect(story.refused).toEqual([]);
  expect(new Set(story.texts()).size).toBe(1);
  expect(copyFromYjs(story.newsroom)).toMatchObject({ ok: true });
  expect(story.doubled()).toEqual([]);
  expect(story.lost()).toEqual([]);
  story.close();
}

interface Seat extends LiveBody {
  personId: string;
  suggesting: Suggesting;
}

class Story {
  readonly newsroom = new Y.Doc();
  readonly refused: string[] = [];
  /** What has been typed, and neither taken out nor rejected by anybody. */
  private readonly pieces = new Set<string>();
  private readonly shadow = new Shadow(this.newsroom);
  private readonly seats: Seat[];
  private count = 0;
  private ids = 0;

  constructor() {
    const body = [
      withId('a', p('.')),
      withId('b', p()),
      withId('c', ul(['', '.'])),
      withId('d', factBox('')),
    ];
    const seed = copyToYjs(copy({ body }));
    Y.applyUpdate(this.newsroom, seed);
    this.seats = [
      this.seat(seed, 'anna', 'suggest'),
      this.seat(seed, 'ben', 'suggest'),
      this.seat(seed, 'edie', 'write'),
    ];
  }

  happen({ kind, who, place, length }: Deed): void {
    const seat = this.seats[who % this.seats.length];
    if (!seat) throw new Error('nobody is there');
    if (kind === 'meet') {
      this.meet(seat);
      return;
    }
    const before = lettersOf(seat);
    const lines = linesOf(seat);
    const line = lines[place % lines.length];
    if (!line) throw new Error('there is no line');
    const from = line.from + (place % (line.text.length + 1));
    const to = Math.min(from + length, line.from + line.text.length);
    this[kind](seat, { from, to, length });
    const after = lettersOf(seat);
    for (const letter of before) if (!after.includes(letter)) this.pieces.delete(letter);
    for (const letter of after) if (!before.includes(letter)) this.pieces.add(letter);
  }

  meetAll(): void {
    for (let round = 0; round < 2; round += 1) for (const seat of this.seats) this.meet(seat);
  }

  texts(): string[] {
    return this.seats.map((seat) => JSON.stringify(seat.editor.state.doc.toJSON()));
  }

  doubled(): string[] {
    const letters = lettersOf(this.first());
    return letters.filter((letter, place) => letters.indexOf(letter) !== place);
  }

  lost(): string[] {
    const letters = lettersOf(this.first());
    return [...this.pieces].filter((piece) => !letters.includes(piece));
  }

  close(): void {
    for (const { editor } of this.seats) editor.destroy();
  }

  private first(): Seat {
    const [first] = this.seats;
    if (!first) throw new Error('nobody is there');
    return first;
  }

  private seat(seed: Uint8Array, personId: string, may: LiveGrade): Seat {
    const suggesting = new Suggesting({ personId, name: personId }, () => undefined);
    suggesting.allow(may);
    const body = openBody(seed, [idsOfBlocks, suggestMode(suggesting, 'body')]);
    if (may === 'suggest') undoAsTheDeskDoes(body);
    return { ...body, personId, suggesting };
  }

  /** Sends what the newsroom lacks and gets what it has, as a line that has come back does. */
  private meet({ doc, editor, personId, suggesting }: Seat): void {
    writeLetters(editor.state);
    const trial = this.shadow.try(
      Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.newsroom)),
      this.senderOf(personId, suggesting),
    );
    if (trial.kind === 'refused') this.refused.push(`${personId}: ${trial.reason}`);
    if (trial.kind === 'change') {
      Y.applyUpdate(this.newsroom, trial.update);
      if (trial.rescue) Y.applyUpdate(this.newsroom, trial.rescue);
    }
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.newsroom, Y.encodeStateVector(doc)));
  }

  private senderOf(personId: string, { may }: Suggesting): Sender {
    const newId = () => {
      this.ids += 1;
      return `n${this.ids}`;
    };
    const suggester = { personId, name: personId, at: new Date().toISOString(), newId };
    return { personId, suggests: may === 'suggest' ? suggester : null };
  }

  private type({ editor }: Seat, { from, length }: Stretch): void {
    editor.commands.setTextSelection(from);
    for (let letter = 0; letter < length; letter += 1)
      editor.view.dispatch(editor.state.tr.insertText(this.piece()));
  }

  private delete({ editor }: Seat, { from, to }: Stretch): void {
    editor.view.dispatch(editor.state.tr.delete(from, to));
  }

  private format({ editor }: Seat, { from, to }: Stretch): void {
    const { bold } = editor.schema.marks;
    if (bold && from < to) editor.view.dispatch(editor.state.tr.addMark(from, to, bold.create()));
  }

  private paste({ editor }: Seat, { from, length }: Stretch): void {
    const pasted = Array.from({ length }, () => p(this.piece()));
    editor.commands.insertContentAt(editor.state.doc.resolve(from).before(1), pasted);
  }

  private line({ editor }: Seat, { from }: Stretch): void {
    editor.commands.insertContentAt(editor.state.doc.resolve(from).after(1), p());
  }

  // Who suggests may accept nothing, and reject only what is the person's own.
  private accept({ suggesting }: Seat, { length }: Stretch): void {
    settle(suggesting, 'accept', ({ id }) => id.charCodeAt(0) % 4 === length - 1);
  }

  private reject({ suggesting }: Seat, { length }: Stretch): void {
    settle(suggesting, 'reject', ({ id }) => id.charCodeAt(0) % 4 === length - 1);
  }

  private undo({ editor }: Seat): void {
    editor.commands.undo();
  }

  private piece(): string {
    const piece = String.fromCodePoint(FIRST + this.count);
    this.count += 1;
    return piece;
  }
}

/** Whoever writes here has the undo of the package, which takes lines away with the letters: what is sent is not always ours. */
function undoAsTheDeskDoes({ editor }: LiveBody): void {
  const manager = undoManagerOf(editor.state);
  if (!manager) throw new Error('there is no undo');
  forgetPlaces(manager);
  keepWordsOfColleagues(manager);
}

interface Stretch {
  from: number;
  to: number;
  length: number;
}

function lettersOf({ editor }: LiveBody): string[] {
  return [...editor.state.doc.textContent].filter((letter) => (letter.codePointAt(0) ?? 0) >= FIRST);
}

function linesOf({ editor }: LiveBody): { from: number; text: string }[] {
  const lines: { from: number; text: string }[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.isTextblock) lines.push({ from: position + 1, text: node.textContent });
    return !node.isTextblock;
  });
  return lines;
}
