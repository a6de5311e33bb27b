import { chromium } from '@playwright/test';
import { Newsroom } from '../e2e/fixtures/newsroom';
import { openPlatform } from '../e2e/fixtures/platform';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/find-chromium';
import { runStep } from '../scripts/steps';
import { openBarePages } from './bare-pages';
import { measureBoard } from './board';
import { measureBoardAlone, measureBoardPage } from './board-page';
import { measureComments, measureCommentsAlone } from './comments';
import { measureCrowd } from './crowd';
import { measureDifference } from './difference';
import { measureEcho } from './echo';
import { measureEditorScripts } from './editor-scripts';
import { measureEditors } from './editors';
import { measureFreshClone } from './fresh-clone';
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
import { measureVisible, measureVisibleAlone } from './visible';

/**
 * Measures what the issues give a number for and prints one table. `npm run bench -- --clone` also times a fresh clone,
 * which takes some minutes and installs everything anew; `--long` also types for ten minutes. `npm run bench -- crowd`
 * measures many people and many stories alone, on the last build, `comments` a story full of comments, `suggestions` typing
 * among many of them, `scripts` what a browser fetches until one can type, `published` what readers get, `board` the board
 * of 10,000 stories, in the database and on the last build, `search` the search of readers in 100,000 stories, `steps` releases and approvals; `npm run bench -- durability`
 * and the other names of `promises.ts` try a promise instead, as often as it
 * is made.
 */
async function main(): Promise<void> {
  const [name, ...asked] = process.argv.slice(2);
  if (name === 'crowd') return printTable(await measureCrowd());
  if (name === 'comments') return printTable(await measureCommentsAlone());
  if (name === 'scripts') return printTable(await measureEditorScripts());
  if (name === 'published')
    return printTable([...(await measurePublished()), ...(await measureVisibleAlone())]);
  if (name === 'suggestions') return printTable(await measureSuggestions());
  if (name === 'board') return printTable([...(await measureBoard()), ...(await measureBoardAlone())]);
  if (name === 'search') return printTable(await measureSearch());
  if (name === 'steps') return printTable(await measureReleases());
  if (isPromise(name)) process.exit(tryPromise(name, asked) ? 0 : 1);
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
  rows.push(...(await measureSearch()));
  rows.push(...measureDifference());
  rows.push(...(await measureSuggestions()));

  const platform = await openPlatform();
  const newsroom = await Newsroom.open({ databaseKind: 'sqlite', platform });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  rows.push(...(await measureBoardPage(browser, platform)));
  rows.push(...(await measureVisible(browser, newsroom)));
  rows.push(...(await measureSaves(browser, newsroom.url)));
  rows.push(...(await measureStoryPage(browser, newsroom.url)));
  rows.push(...(await measurePaste(browser, newsroom.url)));
  rows.push(...(await measurePhotos(browser, newsroom.url)));
  const bare = await openBarePages();
  rows.push(...(await measureEditors(browser, newsroom.url, bare.url)));
  rows.push(...(await measureComments(browser, newsroom)));
  if (process.argv.includes('--long')) rows.push(...(await measureLongTyping(browser, newsroom.url)));
  await bare.close();
  await browser.close();
  await newsroom.close();
  await platform.close();

  if (process.argv.includes('--clone')) rows.push(await measureFreshClone());
  console.log('');
  printTable(rows);
}

await main();
