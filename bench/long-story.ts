import { type Browser, expect, type Page } from '@playwright/test';
import { Sessions } from '../e2e/fixtures/sessions';
import { measureKeyPress } from './key-press';
import { atMost, percentile, type Row, reported } from './row';
import { savesSeen, watchSaves } from './save-watch';
import { tenThousandWords } from './ten-thousand-words';

/** What a reporter feels in a story of ten thousand words: opening it, each key press, each save. */
export async function measureLongStory(browser: Browser, siteUrl: string): Promise<Row[]> {
  const storageState = await new Sessions(browser, siteUrl).of('reporter');
  const context = await browser.newContext({ baseURL: siteUrl, storageState });
  const page = await context.newPage();
  await watchSaves(page);
  const paragraphs = tenThousandWords();
  await writeStory(page, paragraphs);
  const opened = await timeToOpen(page, paragraphs);
  const { galley, bare } = await measureKeyPress(page, browser, paragraphs);
  const waits = await savesWhileWriting(page);
  await context.close();
  return [
    atMost('10,000 words: open, from address to text', opened, 1.5, 's'),
    reported('10,000 words: main thread per key press, bare contenteditable', bare, 'ms'),
    reported('10,000 words: main thread per key press, Galley', galley, 'ms'),
    atMost('10,000 words: Galley to bare', galley / bare, 2, '×'),
    reported('save confirmed, median', percentile(waits, 0.5), 'ms'),
    atMost(`save confirmed, p95 of ${waits.length}`, percentile(waits, 0.95), 250, 'ms'),
  ];
}

async function writeStory(page: Page, paragraphs: readonly string[]): Promise<void> {
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
    paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
  );
  await expect(body.locator('p')).toHaveCount(paragraphs.length, { timeout: 30_000 });
  await expect(page.getByRole('status')).toHaveText('Saved', { timeout: 30_000 });
}

async function timeToOpen(page: Page, paragraphs: readonly string[]): Promise<number> {
  const address = page.url();
  await page.goto('/desk');
  const startedAt = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page
    .getByRole('textbox', { name: 'Story body' })
    .getByText(paragraphs[100] ?? '', { exact: true })
    .first()
    .waitFor();
  return (performance.now() - startedAt) / 1000;
}

/** Saves at the pace of somebody who types well: eight letters a second. */
async function savesWhileWriting(page: Page): Promise<number[]> {
  const before = (await savesSeen(page)).length;
  await page.keyboard.type('the ferry leaves at six whatever the wind says '.repeat(3), { delay: 125 });
  await expect(page.getByRole('status')).toHaveText('Saved');
  return (await savesSeen(page)).slice(before);
}
