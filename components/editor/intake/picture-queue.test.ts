// @vitest-environment jsdom
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { p } from '@/content/builder';
import type { PhotoCard } from '@/newsroom/photo-card';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { caretInto, type LiveBody, openBody } from '../surface/testing/live-body';
import { isUnderway } from '../uploads/photo-uploads';
import { IntakeNews } from './intake-news';
import { putPieces } from './put-document';
import { emptyPhotos } from './waiting-photo';

const uploads = vi.hoisted((): { name: string; end: (outcome: unknown) => void }[] => []);
vi.mock('../uploads/send-photo', () => ({
  LINE_IS_DOWN: 'The line is down.',
  sendPhoto: (file: File) => new Promise((end) => uploads.push({ name: file.name, end })),
}));

let body: LiveBody;
beforeEach(() => {
  uploads.length = 0;
  body = openBody([p('Before')]);
  caretInto(body, 0, 6);
});
afterEach(() => body.editor.destroy());

it('a photo that was taken in comes back with its words by Undo and Redo', async () => {
  paste('one');
  await arrives(0);
  expect(photos()).toEqual(['one: Caption of one']);
  undo();
  expect(photos()).toEqual([]);
  redo();
  expect(photos()).toEqual(['one: Caption of one']);
  undo();
  redo();
  expect(photos()).toEqual(['one: Caption of one']);
});

it('is in its block when Redo brings that back during the upload', async () => {
  paste('one');
  undo();
  redo();
  await arrives(0);
  expect(photos()).toEqual(['one: Caption of one']);
  expect(uploads).toHaveLength(1);
});

it('is in its block when the upload ended while it was undone', async () => {
  paste('one');
  undo();
  await arrives(0);
  redo();
  expect(photos()).toEqual(['one: Caption of one']);
});

it('is sent when Redo brings back a block whose turn came while it was undone', async () => {
  paste('one', 'two', 'three', 'four');
  undo();
  for (const place of [0, 1, 2]) await arrives(place);
  expect(uploads.map(({ name }) => name)).toEqual(['one', 'two', 'three']);
  redo();
  await vi.waitFor(() => expect(uploads).toHaveLength(4));
  await arrives(3);
  expect(photos().map((photo) => photo.split(':')[0])).toEqual(['one', 'two', 'three', 'four']);
});

it('stays empty when it is refused, says why, and takes the photo when it is sent again', async () => {
  const { uploads: line } = paste('one');
  await arrives(0, refuse('invalid', 'This file is not a photo.'));
  expect(photos()).toEqual(['null: ']);
  const [refused] = line.current();
  expect(refused).toMatchObject({ state: 'failed', problem: 'This file is not a photo.' });
  line.retry(refused?.key ?? '');
  await arrives(1);
  expect(photos()).toEqual(['one: Caption of one']);
});

it('leaves a caption alone that was written meanwhile', async () => {
  paste('one');
  write('Mine');
  await arrives(0);
  expect(photos()).toEqual(['one: Mine']);
});

it('leaves a caption empty that was emptied meanwhile', async () => {
  paste('one');
  caretInCaption();
  body.editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete' }));
  await arrives(0);
  expect(photos()).toEqual(['one: ']);
});

it('leaves a caption alone into which somebody has just put the caret', async () => {
  paste('one');
  caretInCaption();
  body.editor.view.dom.dispatchEvent(new Event('pointerdown'));
  await arrives(0);
  expect(photos()).toEqual(['one: ']);
});

it('is taken out with its block when it is called off, and stays where words were written', () => {
  const { uploads: line } = paste('one', 'two');
  write('Mine');
  for (const { key } of line.current()) line.cancel(key);
  expect(photos()).toEqual(['null: Mine']);
});

it('sends three at a time and tells how far it is', async () => {
  const { uploads: line } = paste('one', 'two', 'three', 'four', 'five');
  const left = () => line.current().filter(isUnderway).length;
  expect(uploads).toHaveLength(3);
  expect(left()).toBe(5);
  await arrives(1);
  expect(uploads).toHaveLength(4);
  expect(left()).toBe(4);
  for (const place of [0, 2, 3, 4]) await arrives(place);
  expect(left()).toBe(0);
});

function paste(...names: string[]): IntakeNews {
  const news = new IntakeNews();
  const pieces = names.map((_, place) => ({
    kind: 'picture' as const,
    source: `data:stored,${place}`,
    alt: '',
    caption: [],
  }));
  putPieces(body.editor.view, { pieces, open: (place) => new File(['a'], names[place] ?? '') }, news);
  return news;
}

async function arrives(place: number, outcome?: Outcome<PhotoCard>): Promise<void> {
  const upload = uploads[place];
  if (!upload) throw new Error(`No upload ${place} has begun.`);
  upload.end(
    outcome ?? grant({ id: upload.name, caption: `Caption of ${upload.name}`, credit: '', alt: '' }),
  );
  await new Promise((done) => setTimeout(done));
}

/** Each photo block: the photo's id and the words of the block. */
function photos(): string[] {
  const found: string[] = [];
  body.editor.state.doc.forEach((node) => {
    if (node.type.name === 'photo') found.push(`${node.attrs.photoId}: ${node.textContent}`);
  });
  return found;
}

/** Writes into the caption of the first photo. */
function write(words: string): void {
  const { view } = body.editor;
  const [block] = emptyPhotos(view.state.doc).values();
  if (block) view.dispatch(view.state.tr.insertText(words, block.position + 2));
}

function caretInCaption(): void {
  const [block] = emptyPhotos(body.editor.state.doc).values();
  if (block) body.editor.commands.setTextSelection(block.position + 2);
}

function undo(): void {
  yUndoPluginKey.getState(body.editor.state)?.undoManager.undo();
}

function redo(): void {
  yUndoPluginKey.getState(body.editor.state)?.undoManager.redo();
}
