import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '@/db/client';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { p, photoBlock } from '../testing-blocks';
import { TEST_MORNING } from '../testing-moment';
import { openTestPaper, type TestPaper } from '../testing-paper';
import { publishAgain } from '../testing-stories';
import { NotBaked } from './baker';
import { allWordsIn, openTestBakery, type TestBakery, temporaryFolder } from './testing-bakery';
import { testDrawer } from './testing-pages';

const GALE = { id: 'gale', section: 'world', slug: 'gale', headline: 'Gale' };

let database: TestDatabase;
let paper: TestPaper;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let opened: (() => Promise<void>)[] = [];

beforeEach(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
  await paper.section('world');
  await paper.publish(GALE);
  folder = await temporaryFolder();
  opened = [];
});

afterEach(async () => {
  for (const close of opened) await close();
  await folder.remove();
  await database.close();
});

async function open(...given: Parameters<typeof openTestBakery>): Promise<TestBakery> {
  const bakery = await openTestBakery(...given);
  opened.unshift(bakery.close);
  return bakery;
}

const sayAgain = (headline: string) =>
  database.inTransaction((tx) => publishAgain(tx, { ...GALE, headline }));

describe('a page', () => {
  it('is drawn once, however many ask at the same time', async () => {
    const { baker } = await open(database, folder.path);
    const pages = await Promise.all(Array.from({ length: 50 }, () => baker.page('/world/gale')));
    expect(baker.drawn).toBe(1);
    expect(new Set(pages).size).toBe(1);
  });

  it('is another one as soon as the change is answered', async () => {
    const { words } = await open(database, folder.path);
    for (const headline of ['Storm', 'Tempest', 'Calm']) {
      await words('/world/gale');
      await sayAgain(headline);
      expect(await words('/world/gale')).toContain(headline);
    }
  });

  it('that is touched while it is drawn is drawn again for those who waited, and not kept as it was', async () => {
    const draw = testDrawer(database.read);
    let isFirst = true;
    const bakery = await open(database, folder.path, {
      async draw(address) {
        const drawn = await draw(address);
        if (isFirst) {
          isFirst = false;
          await sayAgain('Storm');
        }
        return drawn;
      },
    });
    expect(await bakery.words('/world/gale')).toContain('Storm');
    expect(bakery.baker.drawn).toBe(2);
  });

  it('that was begun before a change is not handed to who asks after it', async () => {
    const draw = testDrawer(database.read);
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let goOn = () => {};
    const mayGoOn = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let isFirst = true;
    const bakery = await open(database, folder.path, {
      async draw(address) {
        const drawn = await draw(address);
        if (!isFirst) return drawn;
        isFirst = false;
        begun();
        await mayGoOn;
        return drawn;
      },
    });
    const early = bakery.words('/world/gale');
    await hasBegun;
    await sayAgain('Storm');
    expect(await bakery.words('/world/gale')).toContain('Storm');
    goOn();
    expect(await early).toContain('Storm');
  });

  it('that is touched each time it is drawn is not kept', async () => {
    const draw = testDrawer(database.read);
    let time = 0;
    const { baker } = await open(database, folder.path, {
      async draw(address) {
        const drawn = await draw(address);
        time += 1;
        await sayAgain(`Gale ${time}`);
        return drawn;
      },
    });
    await expect(baker.page('/world/gale')).rejects.toBeInstanceOf(NotBaked);
    expect(baker.ready('/world/gale')).toBeUndefined();
  });

  it('that fails is not kept, and drawn when somebody asks again', async () => {
    const draw = testDrawer(database.read);
    let isDown = true;
    const { baker } = await open(database, folder.path, {
      draw: async (address) => ({ ...(await draw(address)), ...(isDown && { status: 500 }) }),
    });
    await expect(baker.page('/world/gale')).rejects.toBeInstanceOf(NotBaked);
    isDown = false;
    expect((await baker.page('/world/gale')).status).toBe(200);
  });

  it('that does not say what it shows is not kept: nothing could ever end it', async () => {
    const { baker } = await open(database, folder.path, {
      draw: async () => ({
        status: 200,
        contentType: 'text/html',
        location: null,
        words: Buffer.from('-'),
        shown: { things: new Set(), until: null },
      }),
    });
    await expect(baker.page('/world/gale')).rejects.toBeInstanceOf(NotBaked);
  });

  it('with a photo whose licence ends is another one from that moment on', async () => {
    const licenceEnd = new Date(Date.now() + 60 * 60_000);
    await paper.photo('pier', { licenceEnd });
    await paper.publish({ id: 'pier', section: 'world', slug: 'pier', body: [photoBlock('pier'), p('x')] });
    let time = Date.now();
    const { baker } = await open(database, folder.path, { now: () => time });
    const page = await baker.page('/world/pier');
    time = licenceEnd.getTime() - 1;
    expect(baker.ready('/world/pier')).toBe(page);
    time = licenceEnd.getTime();
    expect(baker.ready('/world/pier')).toBeUndefined();
  });

  it('that is missing takes no room from those that are there', async () => {
    const { baker } = await open(database, folder.path);
    await baker.page('/world/gale');
    for (let time = 0; time < 100; time += 1) await baker.page(`/world/no-${time}`);
    expect(baker.ready('/world/gale')?.status).toBe(200);
    await baker.settle();
    expect(await allWordsIn(folder.path)).not.toContain('/world/no-');
  });
});

describe('after a restart', () => {
  it('pages are there without being drawn', async () => {
    const before = await openTestBakery(database, folder.path);
    const words = await before.words('/world/gale');
    await before.close();
    const after = await open(database, folder.path);
    expect(await after.words('/world/gale')).toBe(words);
    expect(after.baker.drawn).toBe(0);
  });

  it('a story that was withdrawn meanwhile is gone, and is not on the disk any more', async () => {
    const before = await openTestBakery(database, folder.path);
    await before.words('/world/gale');
    await before.words('/');
    await before.close();
    expect(await allWordsIn(folder.path)).toContain('Gale');
    await paper.withdraw(GALE);
    const after = await open(database, folder.path);
    expect((await after.baker.page('/world/gale')).status).toBe(410);
    expect(await after.words('/')).not.toContain('Gale');
    await after.baker.settle();
    expect(await allWordsIn(folder.path)).not.toContain('Gale');
  });

  it('pages of another database are not taken for ours', async () => {
    const other = await openTestDatabase();
    const itsPaper = await openTestPaper(other);
    await itsPaper.section('world');
    await itsPaper.publish({ ...GALE, headline: 'Another paper' });
    const its = await openTestBakery(other, folder.path);
    await its.words('/world/gale');
    await its.close();
    await other.close();
    const ours = await open(database, folder.path);
    expect(await ours.words('/world/gale')).not.toContain('Another paper');
  });

  it('a licence that ended meanwhile has ended', async () => {
    const licenceEnd = new Date(Date.now() + 60 * 60_000);
    await paper.photo('pier', { licenceEnd });
    await paper.publish({ id: 'pier', section: 'world', slug: 'pier', body: [photoBlock('pier'), p('x')] });
    const before = await openTestBakery(database, folder.path);
    await before.words('/world/pier');
    await before.close();
    const after = await open(database, folder.path, { now: () => licenceEnd.getTime() });
    await after.baker.page('/world/pier').catch(() => undefined);
    expect(after.baker.drawn).toBeGreaterThan(0);
  });
});

describe('two instances', () => {
  it('both have a change that one of them made, the other within a moment', async () => {
    const elsewhere = openDatabase(database.url);
    const [here, there] = [await open(database, folder.path), await open(elsewhere, `${folder.path}/there`)];
    opened.push(() => elsewhere.close());
    await Promise.all([here.words('/'), there.words('/')]);
    await sayAgain('Storm');
    expect(await here.words('/')).toContain('Storm');
    await vi.waitFor(async () => expect(await there.words('/')).toContain('Storm'), { timeout: 2_000 });
  });
});

describe('what is kept', () => {
  it('never holds a word of what readers do not have: before, after, nor instead', async () => {
    const tokens = ['qdraft', 'qcoming', 'qold'];
    await paper.draft({
      id: 'd',
      section: 'world',
      slug: 'qdraft',
      headline: 'qdraft',
      publishedAt: TEST_MORNING,
    });
    await paper.publish({ id: 'o', section: 'world', slug: 'qold', headline: 'qold', standfirst: 'qold' });
    const { baker, words } = await open(database, folder.path);
    const pages = [
      '/',
      '/world',
      '/world/gale',
      '/world/qold',
      '/world/qdraft',
      '/feed.xml',
      '/sitemap/stories-1.xml',
    ];
    for (const page of pages) await words(page);
    await paper.withdraw({ id: 'o', section: 'world', slug: 'qold' });
    await paper.draft({ id: 'c', section: 'world', slug: 'qcoming', headline: 'qcoming' });
    for (const page of [...pages, '/world/qcoming']) await words(page);
    await baker.settle();
    const kept = await allWordsIn(folder.path);
    expect(tokens.filter((token) => kept.includes(token))).toEqual([]);
    expect(kept).toContain('Gale');
  });
});
