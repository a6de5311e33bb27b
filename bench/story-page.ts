import type { Browser, BrowserContext } from '@playwright/test';
import { publish } from '../e2e/deeds/stories';
import { Sessions } from '../e2e/fixtures/sessions';
import { scriptSizes } from './cold-open';
import { type Row, reported } from './row';

/** The JavaScript that a reader's browser fetches for a published story, in kilobytes on the wire. */
export async function measureStoryPage(browser: Browser, siteUrl: string): Promise<Row[]> {
  const sessions = new Sessions(browser, siteUrl);
  const open = async (person?: 'reporter' | 'editor') =>
    browser.newContext({ baseURL: siteUrl, storageState: person && (await sessions.of(person)) });
  const [reporting, editing, reading] = [await open('reporter'), await open('editor'), await open()];
  const desk = { reporter: await reporting.newPage(), editor: await editing.newPage() };
  const story = await publish(desk);
  const kilobytes = await scriptsFetched(reading, story.path);
  await Promise.all([reporting.close(), editing.close(), reading.close()]);
  return [reported('story page: JavaScript at first load, on the wire', kilobytes, 'KB')];
}

async function scriptsFetched(reader: BrowserContext, path: string): Promise<number> {
  const page = await reader.newPage();
  const sizes = scriptSizes(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0) / 1024;
}
