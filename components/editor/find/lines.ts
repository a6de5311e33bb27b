import type { Editor } from '@tiptap/core';
import type { TextMatch } from './matches-in';

/** A line of text (a paragraph, a caption) of one of the fields, and where it begins there. */
export interface Line {
  editor: Editor;
  start: number;
  text: string;
}

/** A place in the story, and what is to stand there instead. */
export interface Found {
  editor: Editor;
  from: number;
  to: number;
  by: string;
}

/** A stretch of one field that the search is kept to. */
export interface Stretch {
  editor: Editor;
  from: number;
  to: number;
}

/** The fields of a sheet in the order in which they stand there: headline, standfirst, body. */
export function fieldsOf(sheet: HTMLElement): Editor[] {
  const boxes = sheet.querySelectorAll<HTMLElement & { editor?: Editor }>('.ProseMirror');
  return [...boxes].flatMap((box) => box.editor ?? []);
}

/** Every line that can be written in. What a block only shows (a post's words, a picture) is not among them. */
export function linesOf(editors: readonly Editor[], within: Stretch | null): Line[] {
  const lines: Line[] = [];
  for (const editor of within ? [within.editor] : editors) {
    editor.state.doc.descendants((node, position) => {
      if (!node.isTextblock) return true;
      const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
      lines.push({ editor, start: position + 1, text });
      return false;
    });
  }
  return lines;
}

/** The matches as places of the story, without those that reach out of the stretch. */
export function placesOf(
  matches: readonly TextMatch[],
  lines: readonly Line[],
  within: Stretch | null,
): Found[] {
  const found = matches.flatMap(({ text, from, to, by }) => {
    const line = lines[text];
    return line ? [{ editor: line.editor, from: line.start + from, to: line.start + to, by }] : [];
  });
  return within ? found.filter(({ from, to }) => from >= within.from && to <= within.to) : found;
}
