import { type Browser, chromium } from '@playwright/test';
import { Newsroom } from '../e2e/fixtures/newsroom';
import { openPlatform } from '../e2e/fixtures/platform';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/find-chromium';
import type { Row } from './row';

/** Measures with a browser and a newsroom of the last build, on SQLite or as told, which are opened for it and closed again. */
export async function withNewsroom(
  measure: (browser: Browser, newsroom: Newsroom) => Promise<Row[]>,
  databaseKind: 'sqlite' | 'postgres' = 'sqlite',
): Promise<Row[]> {
  const platform = await openPlatform();
  const newsroom = await Newsroom.open({ databaseKind, platform, isAsInstalled: true });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    return await measure(browser, newsroom);
  } finally {
    await browser.close();
    await newsroom.close();
    await platform.close();
  }
}
