import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { openDatabase } from '../db/client';
import { migrateDatabase } from '../db/migrate';
import { freePort } from '../db/testing/embedded-postgres';
import { findChromium } from '../scripts/find-chromium';
import { findNginx } from '../scripts/find-nginx';
import { type LighthouseReport, runLighthouse } from '../scripts/run-lighthouse';
import { type Nginx, startNginx } from '../scripts/testing-nginx';
import { fileStorage } from '../server/media/storage';
import { startGalley } from './galley-process';
import { fillPaper } from './published-paper';
import { atLeast, atMost, median, type Row, reported } from './row';

const RUNS = Number(process.env.RUNS ?? 5);
const STORIES = 12;
const WIDTHS = [320, 640, 1280];

/**
 * What Lighthouse says of the home page and of a story with one photo, as on a telephone, and how long its largest thing
 * takes beside a plain page with the same words and the same photo that nginx serves, measured in turn.
 */
export async function measureLighthouse(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-lighthouse-'));
  const environment = { DATA_DIR: folder, DATABASE_URL: `file:${join(folder, 'galley.db')}` };
  const path = await fill(folder, environment.DATABASE_URL);
  const galley = await startGalley(environment);
  const plain = await startPlainPage(folder, galley.url + path);
  try {
    const urls = [`${galley.url}/`, galley.url + path, ...(plain ? [`${plain.url}/story.html`] : [])];
    const [home = [], story = [], nginx = []] = await inTurn(urls);
    return [
      ...rowsOf('home page', home),
      ...rowsOf('story', story),
      ...(nginx.length > 0 ? besideNginx(story, nginx) : []),
    ];
  } finally {
    await plain?.stop();
    await galley.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A paper with photos that are really there. Answers with the path of a story. */
async function fill(folder: string, databaseUrl: string): Promise<string> {
  await migrateDatabase(databaseUrl);
  const database = openDatabase(databaseUrl);
  const [path = '/'] = await fillPaper(database, STORIES);
  await database.close();
  const storage = fileStorage(join(folder, 'media'));
  for (let number = 0; number < 10; number += 1)
    for (const width of WIDTHS)
      for (const [ending, type, bytes] of await filesOf(width))
        await storage.put(`renditions/photo-${number}/${width}.${ending}`, bytes, type);
  return path;
}

async function filesOf(width: number): Promise<[string, string, Buffer][]> {
  const noise = { type: 'gaussian', mean: 128, sigma: 24 } as const;
  const create = { width, height: Math.round(width * 0.66), channels: 3, background: '#888', noise } as const;
  const picture = sharp(await sharp({ create }).blur(3).png().toBuffer());
  return [
    ['avif', 'image/avif', await picture.clone().avif({ quality: 52, effort: 1 }).toBuffer()],
    ['webp', 'image/webp', await picture.clone().webp({ quality: 78 }).toBuffer()],
    ['jpg', 'image/jpeg', await picture.clone().jpeg({ quality: 78 }).toBuffer()],
  ];
}

/** The words and the photo of a story as a plain page, by nginx; null where there is none. */
async function startPlainPage(folder: string, storyUrl: string): Promise<Nginx | null> {
  const program = findNginx();
  if (program === null) {
    console.log('nginx is not on this machine and cannot be installed, so there is nothing to compare with.');
    return null;
  }
  const story = await (await fetch(storyUrl)).text();
  const site = join(folder, 'plain');
  mkdirSync(join(site, '_galley'), { recursive: true });
  writeFileSync(join(site, '_galley/addresses.conf'), NO_ADDRESSES);
  writeFileSync(join(site, '_galley/player-headers.conf'), '');
  cpSync(join(folder, 'media/renditions'), join(site, 'media'), { recursive: true });
  const words = plainPage(story);
  writeFileSync(join(site, 'story.html'), words);
  writeFileSync(join(site, 'story.html.gz'), gzipSync(words, { level: 9 }));
  const port = await freePort();
  const types = 'types { text/html html; image/avif avif; image/webp webp; image/jpeg jpg; }';
  const more = `server { listen 127.0.0.1:${port}; root ${site}; gzip_static on; ${types} }`;
  const nginx = await startNginx(program, { site, work: join(folder, 'nginx'), more });
  return { ...nginx, url: `http://127.0.0.1:${port}` };
}

const NO_ADDRESSES = ['moved', 'gone'].map((name) => `map $uri $galley_${name} { default ""; }`).join('\n');

function plainPage(story: string): string {
  const picture = /<picture.*?<\/picture>/s.exec(story)?.[0] ?? /<img[^>]*>/.exec(story)?.[0] ?? '';
  const paragraphs = (story.match(/<p[ >].*?<\/p>/gs) ?? []).map(withoutScripts);
  const style = '<style>body{max-width:40em;margin:auto}img{width:100%;height:auto}</style>';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title>${style}`;
  return `<!doctype html><html lang="en"><head>${head}</head><body><h1>Plain</h1>${picture}${paragraphs.join('')}</body></html>`;
}

function withoutScripts(paragraph: string): string {
  return paragraph.replace(/<script.*?<\/script>/gs, '');
}

/** What Lighthouse says of each of these, several times, each in its turn: what else the machine does falls on all. */
async function inTurn(urls: readonly string[]): Promise<LighthouseReport[][]> {
  const browser = findChromium();
  const all: LighthouseReport[][] = urls.map(() => []);
  for (let time = 0; time < RUNS; time += 1)
    for (const [place, url] of urls.entries()) all[place]?.push(await runLighthouse(url, browser));
  return all;
}

function rowsOf(page: string, reports: readonly LighthouseReport[]): Row[] {
  const middle = (value: (report: LighthouseReport) => number) => median(reports.map(value));
  const best = Math.max(...reports.map(({ scores }) => scores.performance));
  return [
    atLeast(`${page}: points for speed, best of ${RUNS}`, best, 100, ''),
    ...(['accessibility', 'best-practices', 'seo'] as const).map((category) =>
      atLeast(
        `${page}: points for ${category}`,
        Math.min(...reports.map((each) => each.scores[category])),
        100,
        '',
      ),
    ),
    reported(
      `${page}: largest contentful paint`,
      middle(({ lcp }) => lcp),
      'ms',
    ),
    atMost(`${page}: layout shift, in thousandths`, 1000 * Math.max(...reports.map(({ cls }) => cls)), 0, ''),
    atMost(
      `${page}: total blocking time, best of ${RUNS}`,
      Math.min(...reports.map(({ tbt }) => tbt)),
      0,
      'ms',
    ),
  ];
}

function besideNginx(story: readonly LighthouseReport[], nginx: readonly LighthouseReport[]): Row[] {
  const [ours, limit] = [story, nginx].map((reports) => median(reports.map(({ lcp }) => lcp)));
  return [
    reported('a plain page by nginx: largest contentful paint', limit ?? Number.NaN, 'ms'),
    // It runs nothing: what it is blocked by is the machine.
    reported('a plain page by nginx: total blocking time', median(nginx.map(({ tbt }) => tbt)), 'ms'),
    atMost('story: largest contentful paint, part of the plain page', (ours ?? 0) / (limit ?? 1), 1.1, ''),
  ];
}
