import * as Y from 'yjs';
import { newId } from '../ids';
import type { FallenPlace, FallenWords } from './fallen-words';

/** How much of what stood before or behind some words is looked for, in characters, and how little still tells the place. */
const LONGEST_TRACE = 24;
const SHORTEST_TRACE = 4;

/**
 * Puts words that fell back into the document, and returns that as an update; null when none did. Into what has been made
 * of their line, when what stood around them is found once: the paragraph it was joined to, the heading it became, the
 * place it was moved to. Otherwise into a paragraph where their block was, and at the end when nobody knows where that
 * is; as a note, so that it is seen and not published by accident.
 */
export function putBackWords(doc: Y.Doc, fallen: readonly FallenWords[]): Uint8Array | null {
  if (fallen.length === 0) return null;
  const updates: Uint8Array[] = [];
  const onUpdate = (update: Uint8Array) => {
    updates.push(update);
  };
  doc.on('update', onUpdate);
  doc.transact(() => {
    const homeless = fallen.filter(({ words, place }) => !(place && isPutIntoLine(words, place)));
    for (const [first, ...others] of byPlace(homeless))
      putBeside(doc, [first, ...others].map(({ words }) => words).join(' '), first.place);
  });
  doc.off('update', onUpdate);
  return Y.mergeUpdates(updates);
}

function isPutIntoLine(words: string, { before, behind, left, right, namesake }: FallenPlace): boolean {
  const lines = [...new Set([namesake, left, right])].flatMap((block) => (block ? linesIn(block) : []));
  const [start, end] = [before.slice(-LONGEST_TRACE), behind.slice(0, LONGEST_TRACE)];
  const found = onlyPlace(lines, start);
  const place = found ? { ...found, index: found.index + start.length } : onlyPlace(lines, end);
  place?.line.insert(place.index, words);
  return place !== null;
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
  return line
    .toDelta()
    .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : '\uFFFC'))
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

function putBeside(doc: Y.Doc, words: string, place: FallenPlace | null): void {
  const body = doc.getXmlFragment('body');
  const { field, left } = place ?? { field: body, left: lastOf(body) };
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  text.insert(0, words, field === body ? { note: {} } : {});
  if (field === body) paragraph.setAttribute('id', newId());
  paragraph.insert(0, [text]);
  field.insertAfter(left, [paragraph]);
}

function lastOf(field: Y.XmlFragment): Y.XmlElement | null {
  const last = field.get(field.length - 1);
  return last instanceof Y.XmlElement ? last : null;
}
