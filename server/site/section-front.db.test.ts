import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginFront, insertLaunch } from '@/db/queries/front';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { type Arrangement, BY_CLOCK, HOME, type SlotPicture, slotFor } from '@/newsroom/fronts/arrangement';
import { topWith } from '../fronts/testing-fronts';
import { openTestBakery, type TestBakery, temporaryFolder } from './bake/testing-bakery';
import { readFront } from './front';
import { readSection } from './listing';
import { p, photoBlock } from './testing-blocks';
import { TEST_MORNING as at, TEST_PERSON } from './testing-moment';
import { openTestPaper, type TestPaper } from './testing-paper';
import { TEST_SITE as site } from './testing-site';
import { publishAgain } from './testing-stories';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const body = [photoBlock('pier'), photoBlock('quay'), p('Wind.')];
const GALE = { id: 'gale', section: 'world', slug: 'gale', body, publishedAt: day(3) };
const QUAY = { id: 'quay', section: 'world', slug: 'quay', publishedAt: day(2) };
const RACE = { id: 'race', section: 'sport', slug: 'race', publishedAt: day(1) };

let database: TestDatabase;
let paper: TestPaper;

beforeEach(async () => {
  database = await openTestDatabase();
  paper = await openTestPaper(database);
  for (const section of ['world', 'sport']) await paper.section(section, section.toUpperCase());
  for (const photo of ['pier', 'quay', 'secret']) await paper.photo(photo);
  for (const story of [GALE, QUAY, RACE]) await paper.publish(story);
  await paper.draft({ id: 'secret', section: 'world', slug: 'secret', headline: 'A secret' });
});
afterEach(() => database.close());

let launches = 0;
async function launch(frontId: string, arrangement: Arrangement): Promise<void> {
  launches += 1;
  const row = {
    id: frontId,
    sectionId: frontId === HOME ? null : frontId,
    draftBy: TEST_PERSON,
    draftAt: at,
  };
  await database.inTransaction(async (tx) => {
    await beginFront(tx, { ...row, draft: BY_CLOCK, draftVersion: 0 });
    const launched = { launchedBy: TEST_PERSON, launchedAt: at };
    await insertLaunch(tx, { ...launched, id: `launch-${launches}`, frontId, number: launches, arrangement });
  });
}

const world = (page = 1) => readSection(database.read, { slug: 'world', page, site });

describe('the front of a section', () => {
  it('without a launch is its list', async () => {
    expect(await world()).toMatchObject({ front: null, teasers: [{ storyId: 'gale' }, { storyId: 'quay' }] });
  });

  it('stands above the list, which has the others', async () => {
    const fill = { from: 'nothing' } as const;
    await launch('section-world', { containers: [topWith(['race', 'quay'], { fill })] });
    const section = await world();
    expect(section?.front?.containers[0]?.items.map(({ teaser }) => teaser.storyId)).toEqual([
      'race',
      'quay',
    ]);
    expect(section?.teasers.map(({ storyId }) => storyId)).toEqual(['gale']);
  });

  it('with nothing in it is its list', async () => {
    await launch('section-world', { containers: [topWith(['secret'], { fill: { from: 'nothing' } })] });
    expect(await world()).toMatchObject({ front: null, teasers: [{ storyId: 'gale' }, { storyId: 'quay' }] });
  });
});

describe('a front', () => {
  it('shows nothing of a story that was never published, even if it is written down in a launch', async () => {
    await launch(HOME, { containers: [topWith(['secret'])] });
    const front = await readFront(database.read, site);
    expect(JSON.stringify(front)).not.toContain('secret');
    expect(front.containers[0]?.items).toHaveLength(3);
  });

  const pictureOf = async (picture: SlotPicture) => {
    await launch(HOME, { containers: [topWith([], { slots: [{ ...slotFor('gale'), picture }] })] });
    return (await readFront(database.read, site)).containers[0]?.items[0]?.teaser.photo?.id ?? null;
  };

  it.each<[string, SlotPicture, string | null]>([
    ['its lead photo', { show: 'lead' }, 'pier'],
    ['another photo of the same story', { show: 'photo', photoId: 'quay' }, 'quay'],
    ['no photo', { show: 'none' }, null],
    ['its lead photo when the chosen one is of no live story', { show: 'photo', photoId: 'secret' }, 'pier'],
  ])('shows a story with %s', async (_, picture, photo) => {
    expect(await pictureOf(picture)).toBe(photo);
  });

  it('shows no photo that another story shows', async () => {
    await paper.publish({ id: 'other', section: 'sport', slug: 'other', body: [photoBlock('secret')] });
    expect(await pictureOf({ show: 'photo', photoId: 'secret' })).toBe('pier');
  });

  it('names a river by its section unless it has a title of its own', async () => {
    const fill = { from: 'section', sectionId: 'section-world' } as const;
    const river = topWith([], { kind: 'river', fill });
    await launch(HOME, {
      containers: [river, topWith(['race'], { id: 'b', kind: 'river', fill, title: 'Boats' })],
    });
    const { containers } = await readFront(database.read, site);
    expect(containers.map(({ title, href }) => [title, href])).toEqual([
      ['WORLD', '/world'],
      ['Boats', null],
    ]);
  });
});

describe('a finished front', () => {
  let bakery: TestBakery;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
    bakery = await openTestBakery(database, folder.path);
  });
  afterEach(async () => {
    await bakery.close();
    await folder.remove();
  });

  const PAGES = ['/', '/world', '/sport', '/world/quay', '/feed.xml'];
  /** Which of these pages the change takes off, right after its commit. */
  async function takenOff(change: () => Promise<unknown>): Promise<string[]> {
    for (const page of PAGES) await bakery.baker.page(page);
    await change();
    return PAGES.filter((page) => bakery.baker.ready(page) === undefined);
  }

  it('is drawn anew by a launch, and no other page is', async () => {
    expect(await takenOff(() => launch(HOME, { containers: [topWith(['race'])] }))).toEqual(['/']);
    expect(await takenOff(() => launch('section-sport', { containers: [topWith(['gale'])] }))).toEqual([
      '/sport',
    ]);
  });

  it('is drawn anew when a story that was placed there leaves, and when it comes back', async () => {
    const containers = [topWith(['race'], { fill: { from: 'nothing' } })];
    await launch('section-world', { containers });
    expect(await takenOff(() => paper.withdraw(RACE))).toContain('/world');
    expect(await bakery.words('/world')).not.toContain('/sport/race');
    expect(await takenOff(() => database.inTransaction((tx) => publishAgain(tx, RACE)))).toContain('/world');
    expect(await bakery.words('/world')).toContain('/sport/race');
  });

  it('is drawn anew when a new story may come in by itself', async () => {
    await launch(HOME, { containers: [topWith(['race', 'quay', 'gale'])] });
    const news = { id: 'news', section: 'sport', slug: 'news', publishedAt: day(4) };
    expect(await takenOff(() => paper.publish(news))).toContain('/');
  });

  it('stays when only a draft is saved', async () => {
    const row = { id: HOME, sectionId: null, draftBy: TEST_PERSON, draftAt: at, draftVersion: 1 };
    const draft = { containers: [topWith(['race'])] };
    expect(await takenOff(() => database.inTransaction((tx) => beginFront(tx, { ...row, draft })))).toEqual(
      [],
    );
  });
});
