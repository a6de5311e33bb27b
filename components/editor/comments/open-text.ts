import type { Node } from '@tiptap/pm/model';
import { NO_LETTER } from '@/content/passages';
import { type SearchedText, type Stretch, searchedText } from '@/newsroom/comments/find-words';

/** The text of an open body as anchors are looked for in it, with the way to places in the editor and back. */
export interface OpenText extends SearchedText {
  /** A stretch of the text as a range of the editor. */
  rangeOf(stretch: Stretch): Stretch;
  /** A range of the editor as a stretch of the text, made smaller where it begins or ends outside of any text. */
  stretchOf(range: Stretch): Stretch | null;
}

/** Reads it from the document, once for many threads. */
export function openText(doc: Node): OpenText {
  const lines: { blockId: string | null; text: string; at: number }[] = [];
  doc.forEach((block, offset) => {
    const blockId = typeof block.attrs.id === 'string' ? block.attrs.id : null;
    const read = (node: Node, at: number) => {
      if (node.isTextblock)
        lines.push({
          blockId,
          text: node.textBetween(0, node.content.size, undefined, NO_LETTER),
          at: at + 1,
        });
      else
        node.forEach((child, inside) => {
          read(child, at + 1 + inside);
        });
    };
    read(block, offset);
  });
  const text = searchedText(lines);
  const placed = text.passages.map((passage, index) => ({ ...passage, at: lines[index]?.at ?? 0 }));
  const toEditor = (place: number) => {
    const line = placed.findLast(({ from }) => from <= place);
    return line ? line.at + Math.min(place, line.to) - line.from : 0;
  };
  return {
    ...text,
    rangeOf: ({ from, to }) => ({ from: toEditor(from), to: toEditor(to) }),
    stretchOf: (range) => {
      const first = placed.find(({ at, text: { length } }) => at + length > range.from);
      const last = placed.findLast(({ at }) => at < range.to);
      if (!first || !last || first.from > last.from) return null;
      const from = first.from + Math.max(0, range.from - first.at);
      const to = Math.min(last.to, last.from + range.to - last.at);
      return to > from ? { from, to } : null;
    },
  };
}
