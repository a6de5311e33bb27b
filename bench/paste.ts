import type { Browser, Page } from '@playwright/test';
import { pasteFrom } from '../e2e/deeds/pastes';
import { Sessions } from '../e2e/fixtures/sessions';
import { Board } from '../e2e/pages/board';
import type { StoryEditor } from '../e2e/pages/story-editor';
import { atMost, percentile, type Row } from './row';

const ROUNDS = 3;
const MEGABYTE = 1_000_000;

/** How long a megabyte of a word processor's markup takes from the paste to the first frame that shows it. */
export async function measurePaste(browser: Browser, url: string): Promise<Row[]> {
  const storageState = await new Sessions(browser, url).of('reporter');
  const context = await browser.newContext({ baseURL: url, storageState });
  const page = await context.newPage();
  const board = new Board(page);
  await board.open();
  const editor = await board.start();
  await editor.toEmptyLine();
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await timeOfPaste(page, editor));
  await context.close();
  return [atMost('paste of 1 MB, to the frame that shows it', percentile(rounds, 0.5), 1000, 'ms')];
}

async function timeOfPaste(page: Page, editor: StoryEditor): Promise<number> {
  const html = documentOf(MEGABYTE);
  await page.evaluate(() =>
    document.addEventListener('paste', () => Reflect.set(window, 'pastedAt', performance.now()), {
      once: true,
      capture: true,
    }),
  );
  await pasteFrom(page, { html });
  // Asked anew with each frame.
  const shown = await page.waitForFunction(
    () =>
      document.querySelectorAll('.edit-body > p').length > 1000 &&
      performance.now() - Number(Reflect.get(window, 'pastedAt')),
  );
  const time = Number(await shown.jsonValue());
  await editor.isSaved();
  await page.keyboard.press('ControlOrMeta+Z');
  await editor.isSaved();
  return time;
}

function documentOf(size: number): string {
  const line = 'The harbour office said on Tuesday that <b>the ferry</b> would be late. '.repeat(8);
  const paragraph = `<p class=MsoNormal style="margin:0cm;font-family:Calibri">${line}<o:p></o:p></p>`;
  return `<html><body>${paragraph.repeat(Math.ceil(size / paragraph.length))}</body></html>`;
}
