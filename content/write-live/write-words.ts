import type { Mark, Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { sameValue } from './same-value';
import { changesBetween, plainWords, type WordChange, wordsOf } from './words';

/** Marks as the live document holds them, by name; null takes one away. */
type Attributes = Record<string, Mark['attrs'] | null>;

/** Writes a stretch of the editor into the texts that it is made of, and touches no more of them than has changed. */
export function writeWords(texts: readonly Y.XmlText[], runs: readonly Node[]): void {
  writePlainWords(texts, wordsOf(runs));
  writeMarks(texts, runs);
}

/** Makes texts say these words. What comes in is set as what stands before it. */
export function writePlainWords(texts: readonly Y.XmlText[], words: string): void {
  const before = texts.map(plainWords).join('');
  // From the end, so that the places of what is still to come hold.
  for (const change of changesBetween(before, words).reverse()) writeChange(texts, change);
}

function writeChange(texts: readonly Y.XmlText[], { index, remove, insert }: WordChange): void {
  if (insert !== '') {
    const { text, offset } = placeIn(texts, index);
    text.insert(offset, insert);
  }
  let [from, left] = [index + insert.length, remove];
  while (left > 0) {
    const { text, offset } = placeIn(texts, from, true);
    const here = Math.min(left, text.length - offset);
    text.delete(offset, here);
    left -= here;
  }
}

/** Which text has this place, and where in it. Between two texts it is the end of the first, unless what follows is meant. */
function placeIn(texts: readonly Y.XmlText[], index: number, isFollowing = false) {
  let offset = index;
  for (const text of texts) {
    if (offset < text.length || (offset === text.length && !isFollowing)) return { text, offset };
    offset -= text.length;
  }
  throw new Error('a place behind the end of a text');
}

interface Run {
  length: number;
  marks: Attributes;
}

function writeMarks(texts: readonly Y.XmlText[], runs: readonly Node[]): void {
  const wanted: Run[] = runs.map(({ text = '', marks }) => ({
    length: text.length,
    marks: attributesOf(marks),
  }));
  for (const text of texts) {
    let offset = 0;
    for (const { insert, attributes = {} } of text.toDelta() as {
      insert: string;
      attributes?: Attributes;
    }[]) {
      for (const { length, marks } of take(wanted, insert.length)) {
        const changes = changesOf(attributes, marks);
        if (changes) text.format(offset, length, changes);
        offset += length;
      }
    }
  }
}

/** Takes the first so many characters off a list of runs. */
function take(runs: Run[], length: number): Run[] {
  const taken: Run[] = [];
  for (let left = length; left > 0; ) {
    const [first] = runs;
    if (!first) throw new Error('a text is longer than what is to be written into it');
    const here = Math.min(left, first.length);
    taken.push({ length: here, marks: first.marks });
    first.length -= here;
    if (first.length === 0) runs.shift();
    left -= here;
  }
  return taken;
}

/** Marks as the live document holds them. */
export function attributesOf(marks: readonly Mark[]): Attributes {
  return Object.fromEntries(marks.map(({ type, attrs }) => [type.name, attrs]));
}

function changesOf(present: Attributes, wanted: Attributes): Attributes | null {
  const changes: Attributes = {};
  for (const name of Object.keys(present)) if (!(name in wanted)) changes[name] = null;
  for (const [name, attrs] of Object.entries(wanted))
    if (!sameValue(present[name], attrs)) changes[name] = attrs;
  return Object.keys(changes).length > 0 ? changes : null;
}
