import { chromium } from '@playwright/test';
import { Newsroom } from '../e2e/fixtures/newsroom';
import { openPlatform } from '../e2e/fixtures/platform';
import { Sessions } from '../e2e/fixtures/sessions';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/find-chromium';
import { openCold } from './cold-open';
import { atMost, type Row, reported } from './row';
import { paragraphsOf } from './words';
import { writtenStory } from './written-story';

const WORDS = 1_000;

/** The scripts that a browser fetches until one can type into a story, each with its size: what to look at when they grow. */
export async function measureEditorScripts(): Promise<Row[]> {
  const platform = await openPlatform();
  const newsroom = await Newsroom.open({ databaseKind: 'sqlite', platform });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const storageState = await new Sessions(browser, newsroom.url).of('reporter');
  const atDesk = () => browser.newContext({ baseURL: newsroom.url, storageState });
  const address = await writtenStory(await atDesk(), WORDS);
  const { page, scripts } = await openCold(await atDesk(), address, paragraphsOf(WORDS).at(-1) ?? '');
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap((entry) => {
      const { initiatorType, name, encodedBodySize } = entry as PerformanceResourceTiming;
      return initiatorType === 'script' || name.endsWith('.js') ? [{ name, encodedBodySize }] : [];
    }),
  );
  await browser.close();
  await newsroom.close();
  await platform.close();
  return [
    atMost('script before interaction', scripts, 380, 'KB'),
    ...fetched
      .toSorted((one, other) => other.encodedBodySize - one.encodedBodySize)
      .map(({ name, encodedBodySize }) => reported(new URL(name).pathname, encodedBodySize / 1024, 'KB')),
  ];
}
