import { type Editor, Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { inTable } from '@/content/blocks/table/grid';
import { readTabbed } from '@/content/blocks/table/read-table';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { FIRST_CHOICE } from '../rights-select';
import { PhotoUploads } from '../uploads/photo-uploads';
import { copyOut, draggedOut, OWN_COPY } from './copy-out';
import { IntakeNews, type KeepBefore, NOTHING_TO_KEEP } from './intake-news';
import type { Arrival } from './take-in';

declare module '@tiptap/core' {
  interface Storage {
    bodyIntake: { news: IntakeNews };
  }
}

/** Plain text up to this length without a line break is put in as ever. */
const A_FEW_WORDS = 20_000;

/**
 * Everything that comes into the body from elsewhere, by paste or drop, is read and cleaned before the editor sees it;
 * what is copied out is clean as well. The reading is loaded when it is first needed.
 */
export const bodyIntake = Extension.create<{ uploads: PhotoUploads; keepBefore: KeepBefore }>({
  name: 'bodyIntake',
  addOptions: () => ({ uploads: new PhotoUploads(), keepBefore: NOTHING_TO_KEEP }),
  // Before every other extension that looks at what is pasted.
  priority: 1000,
  addStorage() {
    return { news: new IntakeNews(this.options.uploads, this.options.keepBefore) };
  },
  addProseMirrorPlugins() {
    const { news } = this.storage;
    return [
      new Plugin({
        view: tellWhatIsDragged,
        props: {
          handleDOMEvents: {
            paste: (view, event) =>
              !isForTheTable(view, event.clipboardData) && takes(view, event, event.clipboardData, news),
            drop: (view, event) => {
              if (view.dragging || !event.dataTransfer || isPictures(event.dataTransfer)) return false;
              return takes(view, event, event.dataTransfer, news);
            },
            copy: copyOut,
            cut: copyOut,
          },
        },
      }),
    ];
  },
});

// Listens behind ProseMirror, which would tell other programs its own markup, notes and all.
function tellWhatIsDragged(view: EditorView): { destroy(): void } {
  const tell = (event: DragEvent) => draggedOut(view, event);
  view.dom.addEventListener('dragstart', tell);
  return { destroy: () => view.dom.removeEventListener('dragstart', tell) };
}

/** The news of a body's intake. */
export function intakeNewsOf(editor: Editor): IntakeNews {
  return editor.storage.bodyIntake.news;
}

/** Reads a document file into the place of the caret. */
export async function importFile(view: EditorView, file: File, news: IntakeNews): Promise<void> {
  news.tell({ refusal: null, report: null, reading: `Reading ${file.name} …` });
  try {
    const { importDocument } = await import('./import-document');
    await importDocument(view, file, news);
  } catch {
    news.refuse(`${file.name} could not be read. Check the connection and try again; nothing was changed.`);
  } finally {
    news.tell({ reading: null });
  }
}

/**
 * Puts picture files into the place of the caret, each as a photo of its own that is shown at once and sent. A file that
 * is no photo is refused by its name and changes nothing. Without `rights`, what the dialog offers first.
 */
export async function takeInPhotos(
  view: EditorView,
  { files, rights = FIRST_CHOICE }: { files: File[]; rights?: RightsChoice },
  news: IntakeNews,
): Promise<void> {
  news.tell({ refusal: null, report: null });
  try {
    const [{ putPhotos }, { apart }] = await Promise.all([
      import('./put-document'),
      import('../uploads/refuse-unsent'),
    ]);
    const { photos, refusals } = await apart(files);
    if (refusals.length > 0) news.refuse(refusals.join(' '));
    if (photos.length > 0 && !view.isDestroyed) putPhotos(view, { files: photos, rights }, news);
  } catch {
    news.refuse('The photos could not be taken in. Check the connection and try again; nothing was changed.');
  }
}

/** Sends a file for a photo block that has no photo. */
export async function takeInForBlock(
  view: EditorView,
  { blockId, file }: { blockId: string; file: File },
  news: IntakeNews,
): Promise<void> {
  const { sendPictures } = await import('./picture-queue');
  if (!view.isDestroyed) {
    sendPictures(view, [{ id: blockId, rights: FIRST_CHOICE, open: () => file }], news);
  }
}

function takes(
  view: EditorView,
  event: ClipboardEvent | DragEvent,
  data: DataTransfer | null,
  news: IntakeNews,
): boolean {
  if (!data || !view.editable || view.composing) return false;
  const arrival = arrivalOf(data);
  const [document] = arrival.files.filter((file) => !file.type.startsWith('image/'));
  if (!document && !isForTheIntake(arrival)) return false;
  event.preventDefault();
  if (event instanceof DragEvent) setCaret(view, event);
  if (document && arrival.html === '') void importFile(view, document, news);
  else void takeIn(view, arrival, news);
  return true;
}

function arrivalOf(data: DataTransfer): Arrival {
  const html = data.types.includes('vscode-editor-data') ? '' : data.getData('text/html');
  return {
    own: data.getData(OWN_COPY),
    html,
    text: data.getData('text/plain'),
    rtf: /\ssrc=["']?file:/i.test(html) ? data.getData('text/rtf') : '',
    files: [...data.files],
  };
}

// Tables fill their cells themselves, and make one of lines with tabs.
function isForTheTable(view: EditorView, data: DataTransfer | null): boolean {
  if (inTable(view.state.selection.$from)) return true;
  return data?.getData('text/html') === '' && readTabbed(data.getData('text/plain')) !== null;
}

// A few plain words, and an address alone (it may be of a post), go the way they always went.
function isForTheIntake({ own, html, text, files }: Arrival): boolean {
  if (own !== '') return true;
  // Copied files bring their names along as text.
  if (html === '' && files.length > 0) return false;
  if (/^\s*https?:\/\/\S+\s*$/.test(text)) return false;
  return html !== '' || text.length > A_FEW_WORDS || text.trim().includes('\n');
}

async function takeIn(view: EditorView, arrival: Arrival, news: IntakeNews): Promise<void> {
  news.tell({ refusal: null, report: null });
  try {
    const intake = await import('./take-in');
    if (!view.isDestroyed) intake.takeIn(view, arrival, news);
  } catch {
    // Offline, the reading cannot be loaded; the words are here and must not wait.
    if (arrival.text !== '' && !view.isDestroyed) view.pasteText(arrival.text);
    else news.refuse('What you pasted could not be read; it is still on the clipboard. Try again.');
  }
}

function isPictures(data: DataTransfer): boolean {
  return data.files.length > 0 && [...data.files].every((file) => file.type.startsWith('image/'));
}

function setCaret(view: EditorView, event: DragEvent): void {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!place) return;
  const caret = TextSelection.near(view.state.doc.resolve(place.pos));
  view.dispatch(view.state.tr.setSelection(caret));
  view.focus();
}
