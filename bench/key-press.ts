import type { Browser, BrowserContext, Page } from '@playwright/test';

const KEYS = 200;
const ROUNDS = 3;
/** Somebody who types fast, in milliseconds: keys closer together than a frame would share the cost of drawing it. */
const PACE = 60;
const LETTERS = 'abcdefghij';

export interface KeyPress {
  /** Main-thread milliseconds per key press, the median of the rounds. */
  galley: number;
  bare: number;
}

/**
 * What a key press in the middle of a text costs the main thread, with everything that follows from it (drawing, saving),
 * in Galley's editor and on a page that has nothing but `contenteditable`, with the same words, in turn, in one browser.
 */
export async function measureKeyPress(
  editor: Page,
  browser: Browser,
  paragraphs: readonly string[],
): Promise<KeyPress> {
  const bareContext = await browser.newContext();
  const bare = await openBare(bareContext, paragraphs);
  const rounds: KeyPress[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ bare: await costOfTyping(bare), galley: await costOfTyping(editor) });
  }
  await bareContext.close();
  const median = (values: number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return { galley: median(rounds.map((each) => each.galley)), bare: median(rounds.map((each) => each.bare)) };
}

async function openBare(context: BrowserContext, paragraphs: readonly string[]): Promise<Page> {
  const page = await context.newPage();
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  await page.setContent(`<div contenteditable role="textbox" aria-label="Story body">${text}</div>`);
  return page;
}

async function costOfTyping(page: Page): Promise<number> {
  await page.bringToFront();
  const middle = page.getByRole('textbox', { name: 'Story body' }).locator('p').nth(100);
  await middle.click();
  await page.keyboard.press('End');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.keyboard.type('warm up ');
  const before = await taskSeconds(session);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(LETTERS.charAt(key % LETTERS.length));
    await page.waitForTimeout(PACE);
  }
  const after = await taskSeconds(session);
  await session.detach();
  return ((after - before) * 1000) / KEYS;
}

async function taskSeconds(session: Awaited<ReturnType<BrowserContext['newCDPSession']>>): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN;
}
