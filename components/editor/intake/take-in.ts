import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { IMPORT_LIMITS, inMegabytes } from '@/content/import/import-limits';
import { isMarkdown, markdownToHtml } from '@/content/import/markdown';
import { readPlainText } from '@/content/import/plain-text';
import { isPlain, type ReadDocument, readHtml } from '@/content/import/read-document';
import { takeOutPictures } from '@/content/import/stored-pictures';
import type { IntakeNews } from './intake-news';
import { ownCopyOf } from './own-copy';
import { withPictures } from './pasted-pictures';
import { putPieces, putSlice } from './put-document';
import { roomAt } from './put-in';

/** What a paste or a drop brings. */
export interface Arrival {
  /** A copy that Galley made itself; empty when it did not. */
  own: string;
  html: string;
  text: string;
  /** The same as Rich Text, where the markup names pictures on somebody's disk: they may lie in it. */
  rtf: string;
  files: File[];
}

/** Takes a paste in: cleaned, as one step for Undo, its pictures on their way. Too much of it is refused with a sentence. */
export function takeIn(view: EditorView, arrival: Arrival, news: IntakeNews): void {
  const own = ownCopyOf(view.state.schema, arrival.own);
  const { html, pictures } = takeOutPictures(arrival.html);
  const refusal = tooLarge(arrival, html);
  if (own) putSlice(view, own, news);
  else if (refusal) news.refuse(refusal);
  else {
    const read = readHtml(html);
    const isText = read.pieces.length === 0 || isFromCodeEditor(html, read, arrival.text);
    if (isText && arrival.text.trim() !== '') takeInText(view, arrival.text, news);
    else putPieces(view, withPictures(read, { ...arrival, stored: pictures }), news);
  }
}

function takeInText(view: EditorView, text: string, news: IntakeNews): void {
  const { from } = view.state.selection;
  const isStructured = isMarkdown(text) && roomAt(view.state) === 'blocks';
  const isIn = putPieces(view, { pieces: readPlainText(text) }, news);
  if (!isIn || !isStructured) return;
  // As a second step: Undo gives back what was pasted, as it was.
  const { doc, selection, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, from, selection.to)));
  putPieces(view, withPictures(readHtml(markdownToHtml(text)), {}), news);
}

// The source of a page, copied with its colours: the colours say nothing.
function isFromCodeEditor(html: string, { pieces }: ReadDocument, text: string): boolean {
  const isCode = /white-space:\s*pre[;"]/.test(html) && /font-family:[^;]*mono/i.test(html.slice(0, 2000));
  return text !== '' && (isCode || (isPlain(pieces) && isMarkdown(text)));
}

function tooLarge({ html, text }: Arrival, withoutPictures: string): string | null {
  const words = Math.max(withoutPictures.length, text.length);
  if (words <= IMPORT_LIMITS.markup && html.length <= IMPORT_LIMITS.pictures) return null;
  const [size, limit] =
    words > IMPORT_LIMITS.markup ? [words, IMPORT_LIMITS.markup] : [html.length, IMPORT_LIMITS.pictures];
  return `This is too much for one paste (${inMegabytes(size)}; at most ${inMegabytes(limit)}). Nothing was changed, and it is still on your clipboard: paste it in parts.`;
}
