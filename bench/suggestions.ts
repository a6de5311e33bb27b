import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import * as Y from 'yjs';
import { Newsroom } from '../e2e/fixtures/newsroom';
import { openPlatform } from '../e2e/fixtures/platform';
import { Sessions } from '../e2e/fixtures/sessions';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/find-chromium';
import { openReadyTab } from '../server/live/testing/tab';
import { until } from '../server/live/testing/until';
import { scriptSizes } from './cold-open';
import { keyFrames } from './key-press';
import { atMost, percentile, type Row, reported } from './row';
import { writtenStory } from './written-story';

const WORDS = 10_000;
const SUGGESTIONS = 500;
const KEYS = 200;
/** Somebody who types fast, in milliseconds. */
const PACE = 60;

/** What a key press costs in a story of 10,000 words with 500 open suggestions, for who writes and for who suggests. */
export async function measureSuggestions(): Promise<Row[]> {
  const platform = await openPlatform();
  const newsroom = await Newsroom.open({ databaseKind: 'sqlite', platform });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    return await measureIn(browser, newsroom.url);
  } finally {
    await browser.close();
    await newsroom.close();
    await platform.close();
  }
}

async function measureIn(browser: Browser, galley: string): Promise<Row[]> {
  const storageState = await new Sessions(browser, galley).of('reporter');
  const atDesk = () => browser.newContext({ baseURL: galley, storageState });
  const address = await writtenStory(await atDesk(), WORDS);
  const context = await atDesk();
  await suggestMuch(context, address, galley);
  const page = await context.newPage();
  await page.addInitScript({ path: join(import.meta.dirname, 'key-frames.page.js') });
  const sizes = scriptSizes(page);
  await page.goto(address);
  const toolbar = page.getByRole('toolbar', { name: 'Formatting' });
  const bar = page.getByRole('region', { name: 'Suggestions in the text' });
  await bar.getByText(`${SUGGESTIONS} suggestions.`).waitFor();
  const scripts = (await Promise.all(sizes)).reduce((total, size) => total + size, 0) / 1024;
  const writing = await costOfKeys(page);
  await toolbar.getByRole('button', { name: 'Suggest changes' }).click();
  const suggesting = await costOfKeys(page);
  await context.close();
  const say = (what: string) => `${SUGGESTIONS} suggestions in ${WORDS.toLocaleString('en')} words: ${what}`;
  return [
    atMost(say('main thread per key, p95, writing'), writing.work, 16, 'ms'),
    atMost(say('main thread per key, p95, suggesting'), suggesting.work, 16, 'ms'),
    reported(say('key to frame, p95, writing'), writing.toFrame, 'ms'),
    reported(say('key to frame, p95, suggesting'), suggesting.toFrame, 'ms'),
    reported(say('script with the tools for suggestions'), scripts, 'KB'),
  ];
}

/** Words all over the story, each a suggestion by itself, put in over a line as an editor's browser puts them in. */
async function suggestMuch(context: BrowserContext, address: string, galley: string): Promise<void> {
  const cookies = await context.cookies(galley);
  const storyId = new URL(address).pathname.split('/').at(-1) ?? '';
  const tab = await openReadyTab({
    address: `${galley.replace(/^http/, 'ws')}/live`,
    storyId,
    person: null,
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  });
  const by = { by: 'somebody', name: 'Somebody', at: new Date().toISOString(), reason: null };
  const lines = linesOf(tab.doc);
  tab.doc.transact(() => {
    for (let place = 0; place < SUGGESTIONS; place += 1) {
      const line = lines[place % lines.length];
      const suggestion = { ...by, id: `s${place}` };
      const at = (Math.floor(place / lines.length) * 24) % Math.max(1, (line?.length ?? 1) - 12);
      if (place % 2 === 0) line?.insert(at, 'new ', { insertion: suggestion });
      else line?.format(at, 8, { deletion: suggestion });
    }
  });
  await until(tab.isSaved, 'the suggestions are saved', 20_000);
  tab.close();
}

function linesOf(doc: Y.Doc): Y.XmlText[] {
  const blocks = doc.getXmlFragment('body').toArray();
  const lines = blocks.flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : []));
  return lines.filter((line) => line instanceof Y.XmlText).filter((line) => line.length > 40);
}

async function costOfKeys(page: Page): Promise<{ work: number; toFrame: number }> {
  const paragraphs = page.getByRole('textbox', { name: 'Story body' }).locator('p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.keyboard.press('End');
  await page.keyboard.type('warm up ', { delay: PACE });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const framesBefore = (await keyFrames(page)).length;
  const work: number[] = [];
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  for (let key = 0; key < KEYS; key += 1) {
    const before = await busy();
    await page.keyboard.press('abcdefghij'[key % 10] ?? 'a');
    await page.waitForTimeout(PACE);
    work.push((await busy()) - before);
  }
  await session.detach();
  const waits = (await keyFrames(page)).slice(framesBefore);
  return { work: percentile(work, 0.95), toFrame: percentile(waits, 0.95) };
}
