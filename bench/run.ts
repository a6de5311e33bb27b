import type { Browser } from '@playwright/test';
import type { Newsroom } from '../e2e/fixtures/newsroom';
import { runStep } from '../scripts/steps';
import { openBarePages } from './bare-pages';
import { measureBoard } from './board';
import { measureBoardAlone } from './board-page';
import { measureComments } from './comments';
import { measureCrowd } from './crowd';
import { measureDifference } from './difference';
import { measureEcho } from './echo';
import { measureEditorScripts } from './editor-scripts';
import { measureEditors } from './editors';
import { measureFreshClone } from './fresh-clone';
import { measureLargePaper } from './large-paper';
import { measureLighthouse } from './lighthouse';
import { measureLongTyping } from './long-typing';
import { measurePaste } from './paste';
import { measurePhotoLibrary } from './photo-library';
import { measurePhotos } from './photos';
import { isPromise, tryPromise } from './promises';
import { measurePublished } from './published';
import { measureReleases } from './releases';
import { atMost, printTable, type Row } from './row';
import { measureSaves } from './saves';
import { measureSearch } from './search';
import { measureServer } from './server-costs';
import { measureStoryPage } from './story-page';
import { measureSuggestions } from './suggestions';
import { measureVisible } from './visible';
import { withNewsroom } from './with-newsroom';

/** What can be measured alone, on the last build. */
const ALONE: Record<string, () => Promise<Row[]>> = {
  board: async () => [...(await measureBoard()), ...(await measureBoardAlone())],
  comments: () => withNewsroom(measureComments),
  crowd: measureCrowd,
  editors: () => withNewsroom(measureEditorsAndBare),
  large: measureLargePaper,
  lighthouse: measureLighthouse,
  paste: () => withNewsroom((browser, { url }) => measurePaste(browser, url)),
  published: measurePublished,
  scripts: measureEditorScripts,
  search: measureSearch,
  steps: measureReleases,
  suggestions: measureSuggestions,
  typing: () => withNewsroom((browser, { url }) => measureLongTyping(browser, url)),
  visible: () => withNewsroom(measureVisible),
};

/**
 * Measures what the issues give a number for and prints one table. `npm run bench -- --clone` also times a fresh clone,
 * which takes some minutes and installs everything anew; `--long` also types for ten minutes. `npm run bench -- NAME`
 * measures one thing of the table above alone; `npm run bench -- durability` and the other names of `promises.ts` try a
 * promise instead, as often as it is made.
 */
async function main(): Promise<void> {
  const [name, ...asked] = process.argv.slice(2);
  const alone = name === undefined ? undefined : ALONE[name];
  if (alone) return printTable(await alone());
  if (isPromise(name)) process.exit(tryPromise(name, asked) ? 0 : 1);
  if (name !== undefined && !name.startsWith('--')) {
    console.error(`Nothing is measured under “${name}”. There are: ${Object.keys(ALONE).join(', ')}.`);
    process.exit(2);
  }
  return printTable(await measureAll());
}

async function measureAll(): Promise<Row[]> {
  const rows: Row[] = [];
  const build = await runStep('Build', ['node', '--import', 'tsx', 'scripts/build.ts']);
  rows.push(atMost('build', build.seconds, 60, 's'));
  rows.push(...(await measureServer()));
  rows.push(...(await measurePhotoLibrary()));
  rows.push(...(await measureBoard()));
  rows.push(...(await measureReleases()));
  rows.push(...(await measureCrowd()));
  rows.push(...(await measureEcho()));
  rows.push(...(await measurePublished()));
  rows.push(...(await measureLighthouse()));
  rows.push(...(await measureLargePaper()));
  rows.push(...(await measureSearch()));
  rows.push(...measureDifference());
  rows.push(...(await measureSuggestions()));

  rows.push(...(await measureBoardAlone()));
  rows.push(...(await withNewsroom(measureInBrowser)));
  if (process.argv.includes('--clone')) rows.push(await measureFreshClone());
  return rows;
}

async function measureInBrowser(browser: Browser, newsroom: Newsroom): Promise<Row[]> {
  const { url } = newsroom;
  return [
    ...(await measureVisible(browser, newsroom)),
    ...(await measureSaves(browser, url)),
    ...(await measureStoryPage(browser, url)),
    ...(await measurePaste(browser, url)),
    ...(await measurePhotos(browser, url)),
    ...(await measureEditorsAndBare(browser, newsroom)),
    ...(await measureComments(browser, newsroom)),
    ...(process.argv.includes('--long') ? await measureLongTyping(browser, url) : []),
  ];
}

async function measureEditorsAndBare(browser: Browser, { url }: Newsroom): Promise<Row[]> {
  const bare = await openBarePages();
  try {
    return await measureEditors(browser, url, bare.url);
  } finally {
    await bare.close();
  }
}

await main();
