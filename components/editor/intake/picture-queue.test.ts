// @vitest-environment jsdom
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { p } from '@/content/builder';
import type { PhotoCard } from '@/newsroom/photo-card';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { caretInto, type LiveBody, openBody } from '../surface/testing/live-body';
import { IntakeNews } from './intake-news';
import { putPieces } from './put-document';

const uploads = vi.hoisted((): { name: string; end: (outcome: unknown) => void }[] => []);
vi.mock('../upload-photo', () => ({
  uploadPhoto: (file: File) => new Promise((end) => uploads.push({ name: file.name, end })),
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

it('says why there is none, once, also after Undo and Redo', async () => {
  paste('one');
  await arrives(0, refuse('invalid', 'This file is not a photo.'));
  const refused = 'null: This picture could not be taken in. This file is not a photo.';
  expect(photos()).toEqual([refused]);
  undo();
  redo();
  expect(photos()).toEqual([refused]);
});

it('sends three at a time and tells how far it is', async () => {
  const news = paste('one', 'two', 'three', 'four', 'five');
  expect(uploads).toHaveLength(3);
  expect(news.current().pictures).toEqual({ done: 0, of: 5 });
  await arrives(1);
  expect(uploads).toHaveLength(4);
  expect(news.current().pictures).toEqual({ done: 1, of: 5 });
  for (const place of [0, 2, 3, 4]) await arrives(place);
  expect(news.current().pictures).toBeNull();
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

function undo(): void {
  yUndoPluginKey.getState(body.editor.state)?.undoManager.undo();
}

function redo(): void {
  yUndoPluginKey.getState(body.editor.state)?.undoManager.redo();
}
