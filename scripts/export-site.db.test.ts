import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertTombstone } from '@/db/queries/publication-write';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { makeLog } from '@/server/log';
import { darkroom } from '@/server/media/darkroom/darkroom';
import { fileStorage } from '@/server/media/storage';
import { NOTHING } from '@/server/site/bake/baker';
import type { DrawnPage } from '@/server/site/bake/draw-page';
import { temporaryFolder } from '@/server/site/bake/testing-bakery';
import { testDrawer } from '@/server/site/bake/testing-pages';
import { whyNotInto } from '@/server/site/export/export-folder';
import { exportSite } from '@/server/site/export/export-site';
import { PAGE_SIZE } from '@/server/site/listing';
import { readStory } from '@/server/site/story';
import { photoBlock } from '@/server/site/testing-blocks';
import { TEST_MORNING as at } from '@/server/site/testing-moment';
import { openTestPaper } from '@/server/site/testing-paper';
import { TEST_SITE } from '@/server/site/testing-site';
import { findNginx } from './find-nginx';
import { type Nginx, startNginx } from './testing-nginx';

const nginx = findNginx();

const settings = TEST_SITE;
const LOGO = `${'0'.repeat(31)}1.webp`;
const LOGO_OF_BEFORE = `${'0'.repeat(31)}2.webp`;

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let site: string;
let cardPath = '';

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await temporaryFolder();
  site = join(folder.path, 'site');
  const paper = await openTestPaper(database);
  await paper.section('world');
  await paper.author('ada');
  const renditions = [file('pier', 640), file('pier', 1280)];
  await paper.photo('pier', { renditions });
  await paper.photo('secret', { renditions: [file('secret', 640)] });
  for (let number = 1; number <= PAGE_SIZE; number += 1)
    await paper.publish({ id: `n${number}`, section: 'world', slug: `news-${number}` });
  await paper.publish({
    id: 'gale',
    section: 'world',
    slug: 'gale',
    authors: ['ada'],
    body: [photoBlock('pier')],
  });
  await paper.formerly({ id: 'gale', section: 'world', slug: 'gale' }, 'breeze');
  await paper.publish({ id: 'quay', section: 'world', slug: 'quay' });
  await paper.withdraw({ id: 'quay', section: 'world', slug: 'quay' });
  await paper.publish({ id: 'lie', section: 'world', slug: 'lie' });
  await paper.withdraw({ id: 'lie', section: 'world', slug: 'lie' });
  await database.inTransaction((tx) => insertTombstone(tx, { storyId: 'lie', words: 'It was not so.', at }));
  await paper.draft({
    id: 'd',
    section: 'world',
    slug: 'qdraft',
    headline: 'qdraft',
    body: [photoBlock('secret')],
  });
  const storage = fileStorage(join(folder.path, 'media'));
  for (const id of ['pier', 'secret'])
    for (const width of [640, 1280])
      await storage.put(`renditions/${id}/${width}.jpg`, Buffer.from(`${id} ${width}`), 'image/jpeg');
  for (const name of [LOGO, LOGO_OF_BEFORE])
    await storage.put(`logos/${name}`, Buffer.from(`logo ${name}`), 'image/webp');
  await paper.setting('logo', { light: { key: `logos/${LOGO}`, width: 200, height: 48 }, dark: null });
  const root = join(folder.path, 'root');
  await mkdir(join(root, 'app'), { recursive: true });
  await writeFile(join(root, 'app/icon.svg'), '<svg/>');
  const log = makeLog('silent');
  await exportSite(site, { database, storage, log, settings, draw: asPages, root, now: new Date() });
  darkroom().close();
});

afterAll(async () => {
  await folder.remove();
  await database.close();
});

const file = (id: string, width: number) =>
  ({ key: `renditions/${id}/${width}.jpg`, width, height: width, bytes: 8, type: 'image/jpeg' }) as const;

/** The answers of `server/site` with the links of a page around them. */
async function asPages(address: string): Promise<DrawnPage> {
  if (address === NOTHING) return page('nothing here', 404);
  if (/^\/(?:robots\.txt|sitemap.*\.xml)$|feed\.json$|atom\.xml$/.test(address)) return page('{}', 200);
  const drawn = await testDrawer(database.read)(address);
  const answer = await readStory(database.read, { sectionSlug: 'world', slug: 'news-1', site: settings });
  if (answer.found === 'story') cardPath = answer.story.card?.path ?? '';
  const words = `${drawn.words} <meta content="https://ledger.example${cardPath}"> <a href="/world?page=2">Older</a> <a href="/archive/2026">2026</a> <a href="/archive/2026/03">March</a> <img src="/media/pier/640.jpg"><img src="/media/logos/${LOGO}"><img src="/media/logos/${LOGO_OF_BEFORE}">`;
  return { ...drawn, words: Buffer.from(drawn.location === null ? words : '') };
}

function page(words: string, status: number): DrawnPage {
  const shown = { things: new Set<string>(), until: null };
  return { status, contentType: 'text/html', location: null, words: Buffer.from(words), shown };
}

describe('an exported site', () => {
  it('holds the cards with which its stories are shared', async () => {
    expect(cardPath).toMatch(/^\/media\/cards\/n1\//);
    const card = await readFile(join(site, cardPath));
    expect(card.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });

  it('holds the logo that the paper has, and no earlier one', async () => {
    expect(await readFile(join(site, 'media/logos', LOGO), 'utf8')).toBe(`logo ${LOGO}`);
    expect(existsSync(join(site, 'media/logos', LOGO_OF_BEFORE))).toBe(false);
  });

  it('holds every page, the pages of its lists, what they show, and each text compressed', async () => {
    const names = (await readdir(site, { recursive: true })).sort();
    for (const name of [
      'index.html',
      'world.html',
      'world.page-2.html',
      'world/gale.html',
      'author/ada.html',
    ])
      expect(names).toEqual(expect.arrayContaining([name, `${name}.br`, `${name}.gz`]));
    for (const name of [
      '404.html',
      'feed.xml',
      'world/feed.xml',
      'author/ada/atom.xml',
      'sitemap.xml',
      'sitemap/stories-1.xml',
      'archive.html',
      'archive/2026/03.html',
    ])
      expect(names).toContain(name);
    expect(await readFile(join(site, 'media/pier/640.jpg'), 'utf8')).toBe('pier 640');
  });

  it('holds not one word or picture that readers do not have', async () => {
    const names = await readdir(site, { recursive: true, withFileTypes: true });
    expect(names.some(({ name }) => name.includes('qdraft'))).toBe(false);
    expect(existsSync(join(site, 'media/secret'))).toBe(false);
    for (const entry of names) {
      if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
      expect(await readFile(join(entry.parentPath, entry.name), 'utf8'), entry.name).not.toContain('qdraft');
    }
  });

  it('is never put where something else is', async () => {
    const other = join(folder.path, 'other');
    await mkdir(other);
    expect(await whyNotInto(other)).toBeNull();
    await writeFile(join(other, 'letter.txt'), 'mine');
    expect(await whyNotInto(other)).toContain('holds something else');
    expect(await whyNotInto(site)).toBeNull();
    expect(await whyNotInto(join(folder.path, 'new'))).toBeNull();
  });
});

describe.skipIf(nginx === null)(
  nginx === null
    ? 'nginx is not on this machine and cannot be installed, so its configuration is not tried'
    : 'the shipped configuration of nginx',
  () => {
    let server: Nginx;
    const newsroom = createServer((request, response) => {
      const { host, 'x-forwarded-for': sender } = request.headers;
      response.end(`${request.method} ${request.url} at ${host} for ${sender}`);
    });

    beforeAll(async () => {
      await new Promise<void>((resolve) => newsroom.listen(0, '127.0.0.1', resolve));
      const { port: newsroomPort } = newsroom.address() as AddressInfo; // it listens on a port
      server = await startNginx(nginx ?? '', { site, work: join(folder.path, 'nginx'), newsroomPort });
    });
    afterAll(async () => {
      await server?.stop();
      newsroom.close();
    });

    const ask = (path: string, init: RequestInit = {}) =>
      fetch(server.url + path, { redirect: 'manual', ...init });

    it.each([
      ['/', 200],
      ['/?utm_source=mail', 200],
      ['/world', 200],
      ['/world?page=1', 200],
      ['/world?page=2', 200],
      ['/world?page=3', 404],
      ['/world?page=0', 404],
      ['/world?page=x', 404],
      ['/world/gale', 200],
      ['/world/gale?page=2', 200],
      ['/author/ada', 200],
      ['/feed.xml', 200],
      ['/world/feed.xml', 200],
      ['/author/ada/atom.xml', 200],
      ['/archive/2026', 200],
      ['/archive/2026/03?page=1', 200],
      ['/archive/2026/03?page=3', 404],
      ['/media/pier/640.jpg', 200],
      ['/media/secret/640.jpg', 404],
      ['/world/quay', 410],
      ['/world/lie', 410],
      ['/world/nothing', 404],
      ['/world/gale.html', 404],
      ['/index.html', 404],
      ['/_galley/addresses.conf', 404],
      ['/world/quay.gone.html', 404],
    ])('answers %s with %i', async (path, status) => expect((await ask(path)).status).toBe(status));

    it.each([
      ['/world/breeze', '/world/gale'],
      ['/world/', '/world'],
      ['/world/gale/?a=1', '/world/gale?a=1'],
    ])('leads from %s to %s for good', async (path, location) => {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('location')]).toEqual([308, location]);
    });

    it('says what became of a story in the words of the paper', async () => {
      expect(await (await ask('/world/lie')).text()).toContain('It was not so.');
      expect(await (await ask('/world/nothing')).text()).toBe('nothing here');
    });

    it('sends what was compressed when it was written, and nothing to who has it already', async () => {
      const answer = await ask('/world/gale', { headers: { 'accept-encoding': 'gzip' } });
      const { headers } = answer;
      expect([headers.get('content-encoding'), headers.get('vary'), headers.get('cache-control')]).toEqual([
        'gzip',
        'Accept-Encoding',
        'no-cache',
      ]);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      const again = await ask('/world/gale', {
        headers: { 'accept-encoding': 'gzip', 'if-none-match': headers.get('etag') ?? '' },
      });
      expect(again.status).toBe(304);
      // A browser takes the headers of such an answer over to the page that it has kept.
      expect(again.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect((await ask('/world/gale', { method: 'HEAD' })).status).toBe(200);
    });

    it.each([
      ['/feed.xml', 'application/rss+xml; charset=utf-8'],
      ['/world/feed.xml', 'application/rss+xml; charset=utf-8'],
      ['/feed.json', 'application/feed+json; charset=utf-8'],
      ['/world/feed.json', 'application/feed+json; charset=utf-8'],
      ['/author/ada/atom.xml', 'application/atom+xml; charset=utf-8'],
      ['/sitemap.xml', 'application/xml; charset=utf-8'],
      ['/sitemap/stories-1.xml', 'application/xml; charset=utf-8'],
      ['/robots.txt', 'text/plain; charset=utf-8'],
      ['/media/pier/640.jpg', 'image/jpeg'],
    ])('says that %s is %s', async (path, type) => {
      expect((await ask(path)).headers.get('content-type')).toBe(type);
    });

    it.each(['/feed.xml', '/world/feed.json', '/sitemap/stories-1.xml', '/robots.txt'])(
      'lets nothing run in %s',
      async (path) => {
        expect((await ask(path)).headers.get('content-security-policy')).toContain("default-src 'none'");
      },
    );

    it.each([
      ['GET', '/search?q=gale'],
      ['GET', '/world/gale/comments?page=2'],
      ['POST', '/world/gale/comments/send'],
      ['POST', '/comments/a.b'],
      ['POST', '/api/mistakes'],
      ['GET', '/world/gale/report/sent'],
    ])('hands %s %s on to the newsroom', async (method, path) => {
      const { host } = new URL(server.url);
      const claim = { 'x-forwarded-for': '198.51.100.1' };
      expect(await (await ask(path, { method, headers: claim })).text()).toBe(
        `${method} ${path} at ${host} for 127.0.0.1`,
      );
    });

    it.each(['/api/stories/x', '/desk', '/world/gale/report/other', '/searching'])(
      'hands nothing else on, as %s',
      async (path) => expect((await ask(path)).status).toBe(404),
    );

    it('lets a photo do nothing but be shown', async () => {
      const { headers } = await ask('/media/pier/640.jpg');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(headers.get('cache-control')).toBe('public, max-age=3, must-revalidate');
    });
  },
);
