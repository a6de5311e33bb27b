// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { p } from '@/content/builder';
import { openBody } from '../surface/testing/live-body';
import { importDocument } from './import-document';
import { IntakeNews, type KeepBefore } from './intake-news';

vi.mock('../uploads/send-photo', () => ({ sendPhoto: () => new Promise(() => undefined) }));

const NOTES = fileOf('It *still* rains.', 'notes.md');

// The browser of these tests cannot read its files.
function fileOf(words: string, name: string): File {
  return Object.assign(new File([words], name), { text: async () => words });
}

async function imported(file: File, keepBefore: KeepBefore) {
  const { editor } = openBody([p('It rained.')]);
  const news = new IntakeNews(undefined, keepBefore);
  const text = () => editor.state.doc.textContent;
  await importDocument(editor.view, file, news);
  const after = { text: text(), report: news.current().report, refusal: news.current().refusal };
  editor.destroy();
  return after;
}

it('a file comes in once the text before it is kept, under the name of the file', async () => {
  let answer: (isKept: boolean) => void = () => undefined;
  const kept = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  const names: string[] = [];
  const { editor } = openBody([p('It rained.')]);
  const news = new IntakeNews(undefined, (name) => {
    names.push(name);
    return kept;
  });
  const importing = importDocument(editor.view, NOTES, news);
  await vi.waitFor(() => expect(names).toEqual(['notes.md']));
  expect(editor.state.doc.textContent).toBe('It rained.');
  answer(true);
  await importing;
  expect(editor.state.doc.textContent).toContain('It still rains.');
  expect(news.current().report?.title).toBe('notes.md was taken in.');
  editor.destroy();
});

it('a file comes in also when the text before it could not be kept, and that is said', async () => {
  const { text, report } = await imported(NOTES, async () => false);
  expect(text).toContain('It still rains.');
  expect(report?.title).toBe(
    'notes.md was taken in. The text before it could not be kept as a version; until you close this page, Undo brings it back.',
  );
});

it('nothing is kept for a file that cannot be taken in', async () => {
  const keepBefore = vi.fn(async () => true);
  const { text, refusal } = await imported(fileOf('', 'empty.md'), keepBefore);
  expect([text, refusal]).toEqual(['It rained.', 'empty.md holds no text. Nothing was changed.']);
  expect(keepBefore).not.toHaveBeenCalled();
});
