import type { CDPSession, Page } from '@playwright/test';
import { percentile } from './row';

const KEYS = 200;
/** Somebody who types fast, in milliseconds: keys closer together than a frame would share the cost of drawing it. */
const PACE = 60;
const LETTERS = 'abcdefghij';

export interface KeyPress {
  /** Main-thread milliseconds per key press, with everything that follows from it: drawing, saving. */
  work: number;
  /** Milliseconds from the key to the frame that shows it: of twenty keys, nineteen are quicker. */
  toFrame: number;
}

/**
 * What the page does beside the typing, and by which clock its work is told.
 * - `resting`: it draws when a key has changed something; the time that the thread itself has had.
 * - `drawing`: it draws one frame after the other, as while something moves; the time that passes.
 */
export type While = 'resting' | 'drawing';

/** What a key press costs in the middle of the text. The page must have been opened with `key-frames.page.js`. */
export async function costOfTyping(page: Page, during: While = 'resting'): Promise<KeyPress> {
  await page.bringToFront();
  await putCaretInTheMiddle(page);
  const session = await page.context().newCDPSession(page);
  const timeDomain = during === 'drawing' ? 'timeTicks' : 'threadTicks';
  await session.send('Performance.enable', { timeDomain });
  if (during === 'drawing') await page.evaluate('window.drawFrames(true)');
  await type(page, 'warm up ');
  const framesBefore = (await keyFrames(page)).length;
  const before = await taskSeconds(session);
  await type(page, LETTERS.repeat(KEYS / LETTERS.length));
  const after = await taskSeconds(session);
  await page.evaluate('window.drawFrames(false)');
  await session.detach();
  const waits = (await keyFrames(page)).slice(framesBefore);
  return { work: ((after - before) * 1000) / KEYS, toFrame: percentile(waits, 0.95) };
}

async function putCaretInTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.getByRole('textbox', { name: 'Story body' }).locator('p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.keyboard.press('End');
}

async function type(page: Page, letters: string): Promise<void> {
  for (const letter of letters) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(PACE);
  }
}

/** How long each key press so far waited for its frame, in milliseconds. */
export async function keyFrames(page: Page): Promise<number[]> {
  return page.evaluate('window.keyFrames');
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN;
}
