import type { Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { DocNode } from '@/content/document';
import { leftOutSentences, nothingLeftOut } from '@/content/import/left-out';
import type { Piece } from '@/content/import/pieces';
import { picturesIn } from '@/content/import/place-pictures';
import { storedAddress, storedPlace } from '@/content/import/stored-pictures';
import { tooMuch, weigh } from '@/content/import/too-much';
import { type PlacedPicture, writeBlocks, writeLine, writeParagraphs } from '@/content/import/write-html';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { newBlockId } from '../block-id';
import { placeForBlock, type Stretch } from '../place-for-block';
import type { IntakeNews } from './intake-news';
import type { DocumentWithPictures } from './pasted-pictures';
import { sendPictures } from './picture-queue';
import { flowingSlice, putIn, roomAt, standingSlice } from './put-in';
import { emptyPhotos } from './waiting-photo';

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
  const misplaced = picturesIn(pieces).length - pictures.length;
  const sentences = leftOutSentences({ ...(out ?? nothingLeftOut()), misplaced });
  if (sentences.length > 0 || title !== '')
    news.tell({ report: { title, sentences, addresses: out?.webPictures ?? [] } });
  sendPlaced(view, { pictures, rights: null, open }, news);
  return true;
}

/**
 * Puts picture files behind the block of the caret, each as a photo of its own, and sends them. The caret stands in the
 * caption of the only one, else behind them.
 */
export function putPhotos(
  view: EditorView,
  { files, rights }: { files: File[]; rights: RightsChoice },
  news: IntakeNews,
): void {
  const pieces = files.map((_, place): Piece => {
    return { kind: 'picture', source: storedAddress(place), alt: '', caption: [] };
  });
  const { html, pictures } = writeBlocks(pieces, newBlockId);
  const place = placeForBlock(view.state);
  // There must be a line to go on writing.
  const line = place.to === view.state.doc.content.size ? '<p></p>' : '';
  if (!putSlice(view, standingSlice(view.state, html + line), news, place)) return;
  const [only] = pictures.length === 1 ? pictures : [];
  if (only) setCaretInto(view, only.id);
  sendPlaced(view, { pictures, rights, open: (at) => files[at] ?? null }, news);
}

function setCaretInto(view: EditorView, id: string): void {
  const block = emptyPhotos(view.state.doc).get(id);
  if (!block) return;
  const caret = TextSelection.near(view.state.doc.resolve(block.position + 1));
  view.dispatch(view.state.tr.setSelection(caret).scrollIntoView());
  view.focus();
}

interface Placed extends Pick<DocumentWithPictures, 'open'> {
  pictures: PlacedPicture[];
  rights: RightsChoice;
}

function sendPlaced(view: EditorView, { pictures, rights, open }: Placed, news: IntakeNews): void {
  const waiting = pictures.map(({ id, source }) => ({
    id,
    rights,
    open: () => open?.(storedPlace(source) ?? -1) ?? null,
  }));
  if (waiting.length > 0) sendPictures(view, waiting, news);
}

/** Puts a part in place of the selection, unless the story would become too long: then says so and changes nothing. */
export function putSlice(view: EditorView, slice: Slice, news: IntakeNews, at?: Stretch): boolean {
  const { doc } = view.state;
  const blocks: DocNode[] = slice.content.toJSON() ?? []; // ProseMirror types its own JSON as anything
  const refusal = tooMuch(weigh(blocks), { characters: doc.content.size, blocks: doc.childCount });
  if (refusal) news.refuse(`${refusal} Nothing was changed.`);
  else putIn(view, slice, at);
  return refusal === null;
}

function writtenFor(view: EditorView, pieces: Piece[]): { html: string; pictures: PlacedPicture[] } {
  const room = roomAt(view.state);
  if (room === 'line') return { html: writeLine(pieces), pictures: [] };
  if (room === 'paragraphs') return { html: writeParagraphs(pieces), pictures: [] };
  return writeBlocks(pieces, newBlockId);
}
