import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { updateAuthor } from '@/db/queries/author';
import { changePhoto } from '@/db/queries/photo-change';
import { insertReplacement } from '@/db/queries/photo-replacement';
import {
  insertChangeNote,
  insertTombstone,
  keepOldAddress,
  removePublication,
} from '@/db/queries/publication-write';
import { orderSections } from '@/db/queries/section';
import { putSetting } from '@/db/queries/setting';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { p, photoBlock, relatedBlock } from '../testing-blocks';
import { TEST_MORNING as at, TEST_PERSON } from '../testing-moment';
import { openTestPaper, type TestPaper } from '../testing-paper';
import { publishAgain } from '../testing-stories';
import { openTestBakery, type TestBakery, temporaryFolder } from './testing-bakery';
import { testDrawer } from './testing-pages';

const PAGES = [
  '/',
  '/world',
  '/sport',
  '/world/gale',
  '/world/quay',
  '/sport/race',
  '/author/ada',
  '/author/ben',
  '/tag/sea',
  '/feed.xml',
  '/world/feed.xml',
  '/sport/feed.xml',
  '/sitemap/stories-1.xml',
  '/world/nothing',
];

const GALE = {
  id: 'gale',
  section: 'world',
  slug: 'gale',
  authors: ['ada'],
  tags: ['sea'],
  body: [photoBlock('pier'), p('Wind.')],
  publishedAt: at,
};
const QUAY = { id: 'quay', section: 'world', slug: 'quay', authors: ['ben'], publishedAt: at };
const RACE = {
  id: 'race',
  section: 'sport',
  slug: 'race',
  authors: ['ben'],
  body: [p('Boats.'), relatedBlock('gale')],
  publishedAt: at,
};

/** Where the story Gale is shown: its page, its neighbours' lists of others, the story that leads to it, and every list it is in. */
const WHERE_GALE_IS = [
  '/',
  '/world',
  '/world/gale',
  '/world/quay',
  '/sport/race',
  '/author/ada',
  '/tag/sea',
  '/feed.xml',
  '/world/feed.xml',
  '/sport/feed.xml',
  '/sitemap/stories-1.xml',
  '/world/nothing',
];

let database: TestDatabase;
let paper: TestPaper;
let bakery: TestBakery;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
  for (const section of ['world', 'sport']) await paper.section(section);
  for (const author of ['ada', 'ben']) await paper.author(author);
  await paper.tag('sea');
  for (const photo of ['pier', 'buoy']) await paper.photo(photo);
  for (const story of [GALE, QUAY, RACE]) await paper.publish(story);
  folder = await temporaryFolder();
  bakery = await openTestBakery(database, folder.path);
  for (const page of PAGES) await bakery.baker.page(page);
});

afterEach(async () => {
  await bakery.close();
  await database.close();
  await folder.remove();
});

const write = (work: (tx: Connection) => Promise<unknown>) =>
  database.inTransaction(async (tx) => void (await work(tx)));

/**
 * Which pages were kept before the change and are not any more, right after its commit. Those that are kept say what they
 * would say if they were drawn now.
 */
async function touchedBy(change: () => Promise<unknown>): Promise<string[]> {
  expect(PAGES.filter((page) => !bakery.baker.ready(page))).toEqual([]);
  await change();
  const [kept, forgotten] = [true, false].map((isKept) =>
    PAGES.filter((page) => (bakery.baker.ready(page) !== undefined) === isKept),
  );
  const draw = testDrawer(database.read);
  for (const page of kept ?? []) {
    const { words } = await draw(page);
    expect(await bakery.words(page), `${page} is kept`).toBe(JSON.stringify(words.toString()));
  }
  return forgotten ?? [];
}

describe('the pages that a change touches', () => {
  it('are, for a new story, those that list it, its neighbours, and what was missing', async () => {
    const news = { id: 'news', section: 'sport', slug: 'news', authors: ['ada'], publishedAt: at };
    expect(await touchedBy(() => paper.publish(news))).toEqual([
      '/',
      '/sport',
      '/sport/race',
      '/author/ada',
      '/feed.xml',
      '/sport/feed.xml',
      '/sitemap/stories-1.xml',
      '/world/nothing',
    ]);
  });

  it('are, for a new story with a tag, also the topic', async () => {
    const news = { id: 'news', section: 'sport', slug: 'news', tags: ['sea'], publishedAt: at };
    expect(await touchedBy(() => paper.publish(news))).toContain('/tag/sea');
  });

  it('are, of the archive, the day and the month of a new story, and no other', async () => {
    const days = ['/archive/2026/03', '/archive/2026/03/02'];
    const kept = () => days.filter((page) => bakery.baker.ready(page));
    const publish = (id: string, publishedAt: Date) =>
      paper.publish({ id, section: 'sport', slug: id, publishedAt });
    for (const page of days) await bakery.baker.page(page);
    await publish('earlier', new Date('2026-01-30T12:00:00Z'));
    expect(kept()).toEqual(days);
    await publish('later', new Date('2026-03-20T12:00:00Z'));
    expect(kept()).toEqual(['/archive/2026/03/02']);
    await publish('that-day', at);
    expect(kept()).toEqual([]);
  });

  it('are, for other words, all that show the story, and no list beyond', async () => {
    expect(await touchedBy(() => write((tx) => publishAgain(tx, { ...GALE, headline: 'Storm' })))).toEqual(
      WHERE_GALE_IS,
    );
  });

  it('are, for a story that is taken from readers, all that showed it', async () => {
    expect(await touchedBy(() => paper.withdraw(GALE))).toEqual(WHERE_GALE_IS);
    expect((await bakery.baker.page('/world/gale')).status).toBe(410);
    expect(await bakery.words('/world')).not.toContain('/world/gale');
  });

  it('are, for a story that comes back, also the page that said it was gone', async () => {
    await paper.withdraw(GALE);
    for (const page of PAGES) await bakery.baker.page(page);
    expect(await touchedBy(() => write((tx) => publishAgain(tx, GALE)))).toEqual(WHERE_GALE_IS);
    expect((await bakery.baker.page('/world/gale')).status).toBe(200);
  });

  it('are, for a killed story, the page that stands where it was', async () => {
    await paper.withdraw(GALE);
    for (const page of PAGES) await bakery.baker.page(page);
    expect(
      await touchedBy(() => write((tx) => insertTombstone(tx, { storyId: 'gale', words: 'Wrong.', at }))),
    ).toEqual([
      '/world/gale',
      '/sport/race',
      '/author/ada',
      '/tag/sea',
      '/feed.xml',
      '/sport/feed.xml',
      '/world/nothing',
    ]);
  });

  it('are, for another slug, also the old address, which leads to the new one in one step', async () => {
    const moved = { ...GALE, slug: 'storm' };
    const change = () =>
      write(async (tx) => {
        await keepOldAddress(tx, { sectionSlug: 'world', slug: 'gale', storyId: 'gale', at });
        await publishAgain(tx, moved);
      });
    expect(await touchedBy(change)).toEqual(WHERE_GALE_IS);
    const old = await bakery.baker.page('/world/gale');
    expect([old.status, old.location]).toEqual([308, '/world/storm']);
    await write(async (tx) => {
      await keepOldAddress(tx, { sectionSlug: 'world', slug: 'storm', storyId: 'gale', at });
      await publishAgain(tx, { ...moved, slug: 'tempest' });
    });
    expect((await bakery.baker.page('/world/gale')).location).toBe('/world/tempest');
  });

  it('are, for a note on a change, those of the story', async () => {
    const note = {
      id: 'n',
      storyId: 'quay',
      versionId: 'version-quay',
      changeClass: 'correction',
      note: 'x',
      at,
    } as const;
    expect(await touchedBy(() => write((tx) => insertChangeNote(tx, note)))).toContain('/world/quay');
  });

  it('are, for a photo that is taken down, those that show it', async () => {
    const showing = [
      '/',
      '/world',
      '/world/gale',
      '/world/quay',
      '/author/ada',
      '/tag/sea',
      '/feed.xml',
      '/world/feed.xml',
    ];
    const to = { takenDownAt: at, takedownReason: 'x', takenDownBy: TEST_PERSON };
    expect(
      await touchedBy(() => write((tx) => changePhoto(tx, { photoId: 'pier', to, events: [] }))),
    ).toEqual([...showing, '/world/nothing']);
  });

  it('are, for a photo that nobody shows, none but what was missing', async () => {
    const to = { licenceEnd: at };
    expect(
      await touchedBy(() => write((tx) => changePhoto(tx, { photoId: 'buoy', to, events: [] }))),
    ).toEqual(['/world/nothing']);
  });

  it('are, for a photo in the place of another, those that name that one, and then those that show the new one', async () => {
    const replacement = { photoId: 'pier', replacementId: 'buoy', replacedBy: TEST_PERSON, replacedAt: at };
    expect(await touchedBy(() => write((tx) => insertReplacement(tx, replacement)))).toContain('/world/gale');
    for (const page of PAGES) await bakery.baker.page(page);
    expect(
      await touchedBy(() =>
        write((tx) => changePhoto(tx, { photoId: 'buoy', to: { focus: null }, events: [] })),
      ),
    ).toContain('/world/gale');
  });

  it('are, for an author’s profile, those with their name', async () => {
    const profile = {
      slug: 'ben',
      name: 'Benjamin',
      bio: '',
      socialPlatform: null,
      socialHandle: null,
      moreSocial: null,
    };
    expect(await touchedBy(() => write((tx) => updateAuthor(tx, 'author-ben', profile)))).toEqual([
      '/',
      '/world',
      '/sport',
      '/world/gale',
      '/world/quay',
      '/sport/race',
      '/author/ben',
      '/feed.xml',
      '/world/feed.xml',
      '/sport/feed.xml',
      '/world/nothing',
    ]);
  });

  it.each([
    [
      'a choice of the house',
      (tx: Connection) =>
        putSetting(tx, { key: 'newsroomName', value: 'The Log', changedAt: at, changedBy: null }),
    ],
    ['the order of the sections', (tx: Connection) => orderSections(tx, ['section-sport', 'section-world'])],
  ])('are, for %s, all', async (_, change) => {
    expect(await touchedBy(() => write(change))).toEqual(PAGES);
  });

  it('are, for a choice that readers do not see, none but what was missing', async () => {
    const policy = { key: 'fourEyes', value: 'off', changedAt: at, changedBy: null };
    expect(await touchedBy(() => write((tx) => putSetting(tx, policy)))).toEqual(['/world/nothing']);
  });

  it('are, for a draft, none at all', async () => {
    expect(await touchedBy(() => paper.draft({ id: 'draft', section: 'world', slug: 'nothing' }))).toEqual(
      [],
    );
  });

  it('are, when nothing is committed, none at all', async () => {
    const broken = () =>
      write(async (tx) => {
        await removePublication(tx, 'gale');
        throw new Error('no');
      });
    expect(await touchedBy(() => broken().catch(() => undefined))).toEqual([]);
  });
});
