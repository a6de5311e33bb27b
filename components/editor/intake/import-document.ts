import type { EditorView } from '@tiptap/pm/view';
import { IMPORT_LIMITS, inMegabytes } from '@/content/import/import-limits';
import { isMarkdown, markdownToHtml } from '@/content/import/markdown';
import { readPlainText } from '@/content/import/plain-text';
import { readHtml } from '@/content/import/read-document';
import { takeOutPictures } from '@/content/import/stored-pictures';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { IntakeNews } from './intake-news';
import { type DocumentWithPictures, withPictures } from './pasted-pictures';
import { putPieces } from './put-document';
import { readInWorker } from './read-in-worker';

/**
 * Reads a document file and puts it into the place of the caret; says what came in, what did not, or why nothing did. The
 * text is kept as it was before. When that fails the file comes in all the same: one Undo takes it out again.
 */
export async function importDocument(view: EditorView, file: File, news: IntakeNews): Promise<void> {
  const read = await readFile(file);
  if (view.isDestroyed) return;
  if (!read.ok) news.refuse(read.message);
  else if (read.value.pieces.length === 0) news.refuse(`${file.name} holds no text. Nothing was changed.`);
  else await putIn(view, { document: read.value, name: file.name }, news);
}

async function putIn(
  view: EditorView,
  { document, name }: { document: DocumentWithPictures; name: string },
  news: IntakeNews,
): Promise<void> {
  const isKept = await news.keepBefore(name);
  if (view.isDestroyed) return;
  const also = isKept ? '' : ` ${NOT_KEPT}`;
  putPieces(view, document, news, `${name} was taken in.${also}`);
}

const NOT_KEPT =
  'The text before it could not be kept as a version; until you close this page, Undo brings it back.';

type Reader = (file: File) => Promise<Outcome<DocumentWithPictures>>;

const READERS: Record<string, Reader> = {
  docx: readDocxFile,
  md: async (file) => grant(readMarkup(markdownToHtml(await file.text()))),
  markdown: async (file) => grant(readMarkup(markdownToHtml(await file.text()))),
  txt: readTextFile,
  html: async (file) => grant(readMarkup(await file.text())),
  htm: async (file) => grant(readMarkup(await file.text())),
};

const OTHERS: Record<string, string> = {
  doc: 'This is a document of the old .doc kind. Open it in Word or LibreOffice and save it as .docx.',
  odt: 'This is an OpenDocument file. Save it as .docx and try again.',
  rtf: 'This is a Rich Text file. Save it as .docx, or copy the text out of it and paste it here.',
  pages: 'This is a Pages document. Export it as Word (.docx) and try again.',
  pdf: 'A PDF knows pages, not paragraphs. Copy the text out of it and paste it here.',
};

async function readFile(file: File): Promise<Outcome<DocumentWithPictures>> {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const read = READERS[ending];
  if (!read)
    return refuse(
      'invalid',
      OTHERS[ending] ?? 'Only Word (.docx), Markdown, text and web page files can be imported.',
    );
  const limit = ending === 'docx' ? IMPORT_LIMITS.file : IMPORT_LIMITS.markup;
  if (file.size > limit)
    return refuse(
      'too_large',
      `${file.name} is too large (${inMegabytes(file.size)}; at most ${inMegabytes(limit)}).`,
    );
  return read(file);
}

function readMarkup(html: string): DocumentWithPictures {
  const taken = takeOutPictures(html);
  return withPictures(readHtml(taken.html), { stored: taken.pictures });
}

async function readTextFile(file: File): Promise<Outcome<DocumentWithPictures>> {
  const text = await file.text();
  return grant(isMarkdown(text) ? readMarkup(markdownToHtml(text)) : { pieces: readPlainText(text) });
}

async function readDocxFile(file: File): Promise<Outcome<DocumentWithPictures>> {
  const read = await readInWorker(await file.arrayBuffer());
  if (!read.ok) return refuse('invalid', read.message);
  const { pieces, out } = readHtml(read.html);
  const open = (place: number) => {
    const picture = read.pictures[place];
    return picture ? new File([picture.bytes], `${file.name} ${place + 1}`, { type: picture.type }) : null;
  };
  const { comments, deletions, insertions, drawings, styles } = read.out;
  return grant({ pieces, open, out: { ...out, comments, deletions, insertions, drawings, styles } });
}
