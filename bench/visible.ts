import { setTimeout } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { approve } from '../e2e/deeds/stories';
import type { Newsroom } from '../e2e/fixtures/newsroom';
import { takeSeat } from '../e2e/fixtures/seats';
import { Sessions } from '../e2e/fixtures/sessions';
import { StoryEditor } from '../e2e/pages/story-editor';
import { atMost, median, percentile, type Row } from './row';

// Of twenty, the one than which nineteen are quicker would be the slowest of all.
const STORIES = 40;
/** Milliseconds; somebody who asks without a break would be a load, which is measured elsewhere. */
const ASKS_AGAIN_AFTER = 5;

/** From the press of Publish until somebody who asks again and again for the address has the story; `where` says in which paper. */
export async function measureVisible(browser: Browser, newsroom: Newsroom, where = ''): Promise<Row[]> {
  const sessions = new Sessions(browser, newsroom.url);
  const context = await browser.newContext({ storageState: await sessions.of('editor') });
  const [reporter, editor] = [await context.newPage(), await context.newPage()];
  takeSeat(reporter, { person: 'reporter', newsroom });
  takeSeat(editor, { person: 'editor', newsroom });
  const times: number[] = [];
  for (let number = 0; number < STORIES; number += 1) {
    const { id, path } = await approve({ reporter, editor });
    await editor.goto(`${newsroom.url}/desk/stories/${id}`);
    const desk = new StoryEditor(editor);
    await desk.hasStatus('Approved');
    // Who publishes has looked at the story: its page has come to rest, and asks the newsroom nothing any more.
    await editor.waitForLoadState('networkidle');
    const button = editor.getByRole('button', { name: 'Publish', exact: true });
    // What stands at the address now is kept, as at any address that somebody has tried.
    await statusOf(newsroom.url + path);
    // By the clock of the page, which is this machine's: what tells it to press takes 25 ms to get there.
    const pressed = button.evaluate((element: HTMLElement) => {
      const at = performance.timeOrigin + performance.now();
      element.click();
      return at;
    });
    while ((await statusOf(newsroom.url + path)) !== 200) await setTimeout(ASKS_AGAIN_AFTER);
    const seenAt = performance.timeOrigin + performance.now();
    times.push(seenAt - (await pressed));
    await desk.hasStatus('Published');
  }
  await context.close();
  return [
    atMost(`publish pressed to visible for a stranger${where}, median`, median(times), 120, 'ms'),
    atMost(`publish pressed to visible for a stranger${where}, p95`, percentile(times, 0.95), 250, 'ms'),
  ];
}

async function statusOf(url: string): Promise<number> {
  const answer = await fetch(url);
  await answer.arrayBuffer();
  return answer.status;
}
