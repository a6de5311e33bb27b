import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Database } from '@/db/client';
import { oldAddresses } from '@/db/queries/public-archive';
import type { OperatedStorage, StoredObject } from '../../media/storage';
import { archivePath, FEED_FILES, type FeedFormat, feedPath, storyPath } from '../addresses';
import { NOTHING } from '../bake/baker';
import type { DrawnPage } from '../bake/draw-page';
import { findCard } from '../find-card';
import { findLogo } from '../logo';
import { findPlayer } from '../player';
import { findPortrait } from '../portrait';
import { findRendition } from '../rendition';
import type { Site as Settings } from '../site-settings';
import { readEveryPage, readSitemapIndex } from '../sitemap';
import { ExportFolder } from './export-folder';
import { fileOf } from './file-of';
import { referencesIn } from './references';

interface Site {
  database: Database;
  storage: OperatedStorage;
  log: Pick<Logger, 'warn'>;
  settings: Settings;
  draw(address: string): Promise<DrawnPage>;
  /** Where the build is. */
  root: string;
  now: Date;
}

export interface Exported {
  pages: number;
  photos: number;
}

const FILES = ['/sitemap.xml', '/robots.txt'];
const FORMATS = Object.keys(FEED_FILES) as FeedFormat[]; // They are the keys, which TypeScript does not say.

/**
 * Writes the whole published site into a folder that any web server can serve: every page, what they show, and a list of
 * the addresses that lead elsewhere or are gone. It asks as a stranger does, so there is nothing in it that readers do
 * not have. The folder changes in one step, when all of it is written.
 */
export async function exportSite(directory: string, site: Site): Promise<Exported> {
  const folder = new ExportFolder(directory);
  await folder.open();
  const needed = new Needed();
  const pages = await writePages(folder, { site, needed });
  await writeAddresses(folder, site);
  await folder.writeText('404.html', needed.by((await site.draw(NOTHING)).words));
  await folder.writePlayerHeaders();
  const photos = await writeMedia(folder, { site, needed });
  await writeBuild(folder, { site, needed });
  await folder.finish();
  return { pages, photos };
}

/** What the pages that were written need, gathered as they are. */
class Needed {
  readonly pages = new Set<string>();
  readonly media = new Set<string>();
  readonly players = new Set<string>();
  readonly files = new Set<string>();

  by(words: Buffer): Buffer {
    const found = referencesIn(words.toString());
    for (const kind of ['pages', 'media', 'players', 'files'] as const)
      for (const address of found[kind]) this[kind].add(address);
    return words;
  }
}

interface Work {
  site: Site;
  needed: Needed;
}

async function writePages(folder: ExportFolder, { site, needed }: Work): Promise<number> {
  const { database, draw } = site;
  for (const path of [...FILES, ...(await readSitemapIndex(database.read)).map((file) => file.path)])
    needed.pages.add(path);
  for await (const entries of readEveryPage(database.read))
    for (const { path } of entries) {
      needed.pages.add(path);
      if (hasFeeds(path)) for (const format of FORMATS) needed.pages.add(feedPath(path, format));
    }
  let written = 0;
  // A set that grows while it is gone through: a list leads to its next page.
  for (const address of needed.pages) {
    const page = await draw(address);
    if (page.status >= 500) throw new Error(`${address} could not be drawn`);
    // Taken from readers since the list was made.
    if (page.status !== 200) continue;
    await folder.writeText(fileOf(address), needed.by(page.words));
    written += 1;
  }
  return written;
}

// The front page, a section, an author or a tag.
function hasFeeds(path: string): boolean {
  return path !== archivePath() && /^\/(?:[^/]*|(?:author|tag)\/[^/]+)$/.test(path);
}

async function writeAddresses(folder: ExportFolder, { database, draw }: Site): Promise<void> {
  const moved = new Map<string, string>();
  const gone: string[] = [];
  for (const old of await oldAddresses(database.read)) {
    const address = storyPath(old);
    const { status, location, words } = await draw(address);
    if (location !== null) moved.set(address, location);
    if (status !== 410) continue;
    gone.push(address);
    await folder.writeText(`${address.slice(1)}.gone.html`, words);
  }
  await folder.writeAddresses(moved, gone);
}

async function writeMedia(folder: ExportFolder, { site, needed }: Work): Promise<number> {
  const { database } = site;
  for (const address of needed.players) {
    const page = await findPlayer({ database }, { embedId: address.slice('/embed/'.length), actor: null });
    if (page !== null) await folder.writeText(`${address.slice(1)}.html`, Buffer.from(page));
  }
  let photos = 0;
  for (const address of needed.media) {
    const file = await fileAt(address, site);
    if (!file) continue;
    await folder.write(address.slice(1), await file.bytes());
    photos += 1;
  }
  return photos;
}

/** What readers get at the address of a picture; null when that is nothing. */
async function fileAt(
  address: string,
  { database, storage, log, now, settings }: Site,
): Promise<StoredObject | null> {
  const [, , ...path] = address.split('/');
  const [kind, id = '', file = ''] = path;
  if (kind === 'portraits')
    return (await findPortrait({ database, storage }, { authorId: id, file, actor: null }))?.file ?? null;
  if (kind === 'cards') {
    const question = { storyId: id, file, site: settings, patience: CARD_PATIENCE };
    const card = await findCard({ database, storage, log }, question);
    return card?.kind === 'card' ? card.file : null;
  }
  if (kind === 'logos') return findLogo({ database, storage }, { file: id });
  const rendition = await findRendition({ database, storage }, { path, actor: null, now });
  return rendition?.kind === 'picture' ? rendition.file : null;
}

/** Nobody waits at a screen. */
const CARD_PATIENCE = 60_000;

/** Files that are asked for by another path than they are kept under. */
const BUILT: Readonly<Record<string, string>> = { '/icon.svg': 'app/icon.svg' };

async function writeBuild(folder: ExportFolder, { site, needed }: Work): Promise<void> {
  needed.files.add('/icon.svg');
  for (const address of needed.files) {
    const path = BUILT[address] ?? address.replace('/_next/', '.next/');
    const bytes = await readFile(join(site.root, path));
    if (/\.(css|svg|js)$/.test(address)) await folder.writeText(address.slice(1), bytes);
    else await folder.write(address.slice(1), bytes);
  }
}
