import { type BrowserContext, expect } from '@playwright/test';
import { pasteFrom } from '../e2e/deeds/pastes';
import { Board } from '../e2e/pages/board';
import { paragraphsOf } from './words';

/** A story of so many words, pasted in by a reporter; the answer is its address on the desk. Closes the context. */
export async function writtenStory(atDesk: BrowserContext, words: number): Promise<string> {
  const page = await atDesk.newPage();
  const board = new Board(page);
  await board.open();
  const editor = await board.start();
  await editor.toEmptyLine();
  const paragraphs = paragraphsOf(words);
  await pasteFrom(page, { html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('') });
  const text = page.getByRole('textbox', { name: 'Story body' }).locator('p');
  await expect.poll(() => text.count(), { timeout: 30_000 }).toBeGreaterThanOrEqual(paragraphs.length);
  await expect(page.getByRole('status')).toHaveText('Saved', { timeout: 30_000 });
  const address = page.url();
  await atDesk.close();
  return address;
}
