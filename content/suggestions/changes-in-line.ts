import type { Node } from '@tiptap/pm/model';
import { changesBetween, type WordChange } from '../write-live/words';

/**
 * What somebody has changed in a line, in order. Read from the marks where this person has only put in, taken out or changed
 * suggestions of their own: of a letter that is typed beside the same one nobody can tell by the text which of them is new,
 * and two words that came in are by the text one that took with it what stands between them.
 */
export function changesInLine(was: Node, is: Node, personId: string): WordChange[] {
  const [before, after] = [apart(was, personId), apart(is, personId)];
  if (before.others !== after.others) return changesBetween(was.textContent, is.textContent);
  const places = [...new Set([...before.own.keys(), ...after.own.keys()])].sort((a, b) => a - b);
  let stoodBefore = 0;
  return places.flatMap((place) => {
    const [old, now] = [before.own.get(place) ?? '', after.own.get(place) ?? ''];
    const start = place + stoodBefore;
    stoodBefore += old.length;
    return changesBetween(old, now).map((change) => ({ ...change, index: change.index + start }));
  });
}

interface Apart {
  /** The text without what this person has suggested to put in. */
  others: string;
  /** That, by how much of the others' stands before it. */
  own: Map<number, string>;
}

function apart(line: Node, personId: string): Apart {
  let others = '';
  const own = new Map<number, string>();
  for (const { text = '', marks } of line.children) {
    const isOwn = marks.some(({ type, attrs }) => type.name === 'insertion' && attrs.by === personId);
    if (isOwn) own.set(others.length, (own.get(others.length) ?? '') + text);
    else others += text;
  }
  return { others, own };
}
