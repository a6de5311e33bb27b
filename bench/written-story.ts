import { type BrowserContext, expect } from '@playwright/test';
import { paragraphsOf } from './words';

/** A story of so many words, pasted in by a reporter; the answer is its address on the desk. Closes the context. */
export async function writtenStory(atDesk: BrowserContext, words: number): Promise<string> {
  const page = await atDesk.newPage();
  await page.goto('/desk/stories/new');
  await page.getByRole('button', { name: 'New story' }).click();
  const body = page.getByRole('textbox', { name: 'Story body' });
  await body.click();
  await body.evaluate(
    (element, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    paragraphsOf(words)
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join(''),
  );
  await expect(page.getByRole('status')).toHaveText('Saved', { timeout: 30_000 });
  const address = page.url();
  await atDesk.close();
  return address;
}
