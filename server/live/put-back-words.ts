import * as Y from 'yjs';
import { isSuggestionMark } from '@/content/suggestions/suggestion';
import { newId } from '../ids';
import type { FallenPlace } from './fallen-place';
import type { FallenWords, Words } from './fallen-words';

/** How much of what stood before or behind some words is looked for, in characters, and how little still tells the place. */
const LONGEST_TRACE = 24;
const SHORTEST_TRACE = 4;

/**
 * Puts words that fell back into the document. Into what has been made of their line, when what stood around them is found
 * once: the paragraph it was joined to, the heading it became, the place it was moved to. Into what they were the text of,
 * when that stands. Otherwise into a paragraph where their block was, and at the end when nobody knows where that is; as a
 * note, so that it is seen and not published by accident. What was only suggested comes back as a suggestion.
 */
export function putBackWords(doc: Y.Doc, fallen: readonly FallenWords[]): void {
  const homeless = fallen.filter(
    ({ words, place }) => !(place && (isPutIntoLine(words, place) || isPutIntoOwner(words, place))),
  );
  for (const [first, ...others] of byPlace(homeless))
    putBeside(
      doc,
      [first, ...others].map(({ words }) => words),
      first.place,
    );
}

function isPutIntoLine(
  words: readonly Words[],
  { before, behind, left, right, namesake }: FallenPlace,
): boolean {
  const lines = [...new Set([namesake, left, right])].flatMap((block) => (block ? linesIn(block) : []));
  const [start, end] = [before.slice(-LONGEST_TRACE), behind.slice(0, LONGEST_TRACE)];
  const found = onlyPlace(lines, start);
  const place = found ? { ...found, index: found.index + start.length } : onlyPlace(lines, end);
  if (place) putInto(place.line, place.index, words);
  return place !== null;
}

function isPutIntoOwner(words: readonly Words[], { owner }: FallenPlace): boolean {
  if (!owner) return false;
  const line = linesIn(owner).at(-1) ?? newLine(owner);
  putInto(line, line.length, words);
  return true;
}

function newLine(owner: Y.XmlElement): Y.XmlText {
  const line = new Y.XmlText();
  owner.insert(0, [line]);
  return line;
}

/** The words are set as what stands before them, and suggested as they themselves were. */
function putInto(line: Y.XmlText, index: number, words: readonly Words[]): void {
  const formats = formatsAt(line, index);
  let at = index;
  for (const { text, suggested } of words) {
    line.insert(at, text, { ...formats, ...suggested });
    at += text.length;
  }
}

type Run = { insert: unknown; attributes?: Record<string, unknown> };

function formatsAt(line: Y.XmlText, index: number): Record<string, unknown> {
  let left = index;
  const run = runsOf(line).find(({ insert }) => {
    left -= typeof insert === 'string' ? insert.length : 1;
    return left <= 0;
  });
  const formats = Object.entries((index > 0 && run?.attributes) || {});
  return Object.fromEntries(formats.filter(([name]) => !isSuggestionMark(name)));
}

function runsOf(line: Y.XmlText): Run[] {
  return line.toDelta();
}

function onlyPlace(lines: readonly Y.XmlText[], trace: string): { line: Y.XmlText; index: number } | null {
  if (trace.trim().length < SHORTEST_TRACE) return null;
  const found = lines.flatMap((line) => {
    const words = wordsOf(line);
    const index = words.indexOf(trace);
    if (index < 0) return [];
    return words.includes(trace, index + 1)
      ? [
          { line, index },
          { line, index },
        ]
      : [{ line, index }];
  });
  const [first, second] = found;
  return first && !second ? first : null;
}

function linesIn(element: Y.XmlElement): Y.XmlText[] {
  return element.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? linesIn(child) : [];
  });
}

function wordsOf(line: Y.XmlText): string {
  return runsOf(line)
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC'))
    .join('');
}

/** In groups that have one place. */
function byPlace(fallen: readonly FallenWords[]): [FallenWords, ...FallenWords[]][] {
  const groups: [FallenWords, ...FallenWords[]][] = [];
  for (const one of fallen) {
    const same = groups.find(
      ([{ place }]) => place?.field === one.place?.field && place?.left === one.place?.left,
    );
    if (same) same.push(one);
    else groups.push([one]);
  }
  return groups;
}

function putBeside(doc: Y.Doc, stretches: readonly (readonly Words[])[], place: FallenPlace | null): void {
  const body = doc.getXmlFragment('body');
  const { field, left } = place ?? { field: body, left: lastOf(body) };
  const paragraph = new Y.XmlElement('paragraph');
  const line = new Y.XmlText();
  const note = field === body ? { note: {} } : {};
  if (field === body) paragraph.setAttribute('id', newId());
  paragraph.insert(0, [line]);
  field.insertAfter(left, [paragraph]);
  for (const words of stretches) {
    if (line.length > 0) line.insert(line.length, ' ', note);
    for (const { text, suggested } of words) line.insert(line.length, text, { ...note, ...suggested });
  }
}

function lastOf(field: Y.XmlFragment): Y.XmlElement | null {
  const last = field.get(field.length - 1);
  return last instanceof Y.XmlElement ? last : null;
}
