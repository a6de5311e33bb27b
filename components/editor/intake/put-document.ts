import type { Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { DocNode } from '@/content/document';
import { leftOutSentences } from '@/content/import/left-out';
import type { Piece } from '@/content/import/pieces';
import { storedPlace } from '@/content/import/stored-pictures';
import { tooMuch, weigh } from '@/content/import/too-much';
import { type PlacedPicture, writeBlocks, writeLine, writeParagraphs } from '@/content/import/write-html';
import { newBlockId } from '../block-id';
import type { IntakeNews } from './intake-news';
import type { DocumentWithPictures } from './pasted-pictures';
import { sendPictures } from './picture-queue';
import { flowingSlice, putIn, roomAt, standingSlice } from './put-in';

/**
 * Puts a document that has been read into the place of the caret, says what was left out, and sends its pictures. With a
 * `title` it comes in whole blocks, and what came in is said, too. False when it was refused.
 */
export function putPieces(
  view: EditorView,
  { pieces, out, open }: DocumentWithPictures,
  news: IntakeNews,
  title = '',
): boolean {
  const { html, pictures } = writtenFor(view, pieces);
  const slice = title === '' ? flowingSlice(view.state, html) : standingSlice(view.state, html);
  if (html !== '' && !putSlice(view, slice, news)) return false;
  const sentences = out ? leftOutSentences(out) : [];
  if (sentences.length > 0 || title !== '')
    news.tell({ report: { title, sentences, addresses: out?.webPictures ?? [] } });
  const waiting = pictures.map(({ id, source }) => ({
    id,
    open: () => open?.(storedPlace(source) ?? -1) ?? null,
  }));
  if (waiting.length > 0) void sendPictures(view, waiting, news);
  return true;
}

/** Puts a part in place of the selection, unless the story would become too long: then says so and changes nothing. */
export function putSlice(view: EditorView, slice: Slice, news: IntakeNews): boolean {
  const { doc } = view.state;
  const blocks: DocNode[] = slice.content.toJSON() ?? []; // ProseMirror types its own JSON as anything
  const refusal = tooMuch(weigh(blocks), { characters: doc.content.size, blocks: doc.childCount });
  if (refusal) news.refuse(`${refusal} Nothing was changed.`);
  else putIn(view, slice);
  return refusal === null;
}

function writtenFor(view: EditorView, pieces: Piece[]): { html: string; pictures: PlacedPicture[] } {
  const room = roomAt(view.state);
  if (room === 'line') return { html: writeLine(pieces), pictures: [] };
  if (room === 'paragraphs') return { html: writeParagraphs(pieces), pictures: [] };
  return writeBlocks(pieces, newBlockId);
}
