import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyToText } from '@/content/to-text';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { readStory, type StoryView } from './story';
import { p, photoBlock, postBlock } from './testing-blocks';
import { openTestPaper } from './testing-paper';
import { TEST_SITE } from './testing-site';
import type { TestStory } from './testing-stories';

const mole: TestStory = {
  id: 'mole',
  section: 'politics',
  slug: 'east-mole',
  headline: 'The mole breaks',
  standfirst: 'Nobody will pay.',
  body: [
    photoBlock('gale', { caption: 'The gale', credit: 'A. Lens', alt: 'Waves' }),
    p('It broke.'),
    postBlock('port'),
  ],
  authors: ['bea', 'ann'],
  tags: ['port'],
  publishedAt: new Date('2026-03-01T08:00:00Z'),
  updatedAt: new Date('2026-03-01T18:30:00Z'),
};

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  const paper = await openTestPaper(database);
  await paper.section('politics', 'Politics');
  await paper.section('world', 'World');
  await paper.author('ann', { name: 'Ann', socialPlatform: 'x', socialHandle: 'ann_writes' });
  await paper.author('bea', { name: 'Bea', socialPlatform: 'x', socialHandle: 'not a handle' });
  await paper.tag('port', 'The port');
  await paper.photo('gale');
  await paper.post('port', { text: 'The port is closed.' });
  await paper.publish(mole);
  await paper.publish({ id: 'other', section: 'politics', slug: 'other' });
  await paper.publish({ id: 'far', section: 'world', slug: 'far' });
  await paper.formerly(mole, 'mole');
  await paper.note(mole, { changeClass: 'update', note: 'First', at: new Date('2026-03-01T12:00:00Z') });
  await paper.note(mole, { changeClass: 'correction', note: 'Second', at: new Date('2026-03-01T18:30:00Z') });
});

afterAll(() => database.close());

async function read(sectionSlug: string, slug: string) {
  return readStory(database.read, { sectionSlug, slug, site: TEST_SITE });
}

async function readMole(): Promise<StoryView> {
  const answer = await read('politics', 'east-mole');
  if (answer.found !== 'story') throw new Error(`expected the story, found ${answer.found}`);
  return answer.story;
}

describe('a published story', () => {
  it('comes with its words, section and times', async () => {
    const story = await readMole();
    expect(story.headline).toBe('The mole breaks');
    expect(story.standfirst).toBe('Nobody will pay.');
    expect(copyToText(story.copy).body).toContain('It broke.');
    expect(story.section).toEqual({ name: 'Politics', href: '/politics', slug: 'politics' });
    expect(story.published).toEqual({
      iso: '2026-03-01T08:00:00.000Z',
      day: '1 March 2026',
      moment: '1 March 2026, 08:00 UTC',
    });
    expect(story.updated?.iso).toBe('2026-03-01T18:30:00.000Z');
  });

  it('keeps its byline in order, with a follow line only where the handle is one', async () => {
    const { byline } = await readMole();
    expect(byline.map(({ name, follow }) => [name, follow])).toEqual([
      ['Bea', null],
      ['Ann', { line: 'Follow Ann on X', url: 'https://x.com/ann_writes' }],
    ]);
  });

  it('brings its photo and its archived posts, drawn without asking anybody else', async () => {
    const { context, leadPhoto } = await readMole();
    expect(context.photo('gale')?.sources.map(({ type }) => type)).toEqual(['image/webp', 'image/jpeg']);
    expect(context.post('port')?.text).toBe('The port is closed.');
    expect(leadPhoto).toMatchObject({
      path: '/media/gale/1280.jpg',
      caption: 'The gale',
      credit: 'A. Lens',
      alt: 'Waves',
      copyright: '© The Harbour Ledger',
    });
  });

  it('tells its changes newest first, and what else its section has', async () => {
    const { notes, more } = await readMole();
    expect(notes.map(({ name, note }) => [name, note])).toEqual([
      ['Correction', 'Second'],
      ['Update', 'First'],
    ]);
    expect(more.map(({ href }) => href)).toEqual(['/politics/other']);
  });

  it('is found from an address that it had before', async () => {
    expect(await read('politics', 'mole')).toEqual({ found: 'elsewhere', path: '/politics/east-mole' });
  });

  it('is not found in a section that is not its own', async () => {
    expect(await read('world', 'east-mole')).toEqual({ found: 'nothing' });
  });
});
