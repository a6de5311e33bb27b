import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import type { Actor } from '@/newsroom/actor';
import { findPlayer } from './player';
import { embedBlock } from './testing-blocks';
import { openTestPaper } from './testing-paper';
import type { TestStory } from './testing-stories';

const reporter: Actor = { personId: 'r', name: 'Rae', roles: ['reporter'] };
const moderator: Actor = { personId: 'm', name: 'Mo', roles: ['moderator'] };
const told = (id: string, ...embeds: string[]): TestStory => ({
  id,
  section: 'news',
  slug: id,
  body: embeds.map(embedBlock),
});

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  const paper = await openTestPaper(database);
  await paper.section('news');
  for (const id of ['public', 'private', 'withdrawn']) await paper.embed(id);
  await paper.embed('hostile', { title: '"><script>alert(1)</script>' });
  await paper.embed('strange', { host: 'evil', hostKey: 'x' });
  await paper.embed('mangled', { hostKey: '"><script>' });
  await paper.embed('card', { kind: 'card', host: null, hostKey: null });
  await paper.publish(told('live', 'public', 'hostile', 'strange', 'mangled', 'card'));
  await paper.draft(told('draft', 'private'));
  await paper.publish(told('gone', 'withdrawn'));
  await paper.withdraw(told('gone', 'withdrawn'));
});
afterAll(() => database.close());

const find = (embedId: string, actor: Actor | null = null) => findPlayer({ database }, { embedId, actor });

describe('the page of a player', () => {
  it('holds one frame, of the host’s quiet address, and no script', async () => {
    const page = (await find('public')) ?? '';
    expect([...page.matchAll(/<iframe src="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'https://www.youtube-nocookie.com/embed/abcDEF_-123?autoplay=1',
    ]);
    expect(page).toContain('title="The gates close – YouTube"');
    expect(page).not.toContain('<script');
  });

  it('lets the frame neither lead the reader elsewhere nor send forms', async () => {
    const [, sandbox = ''] = /sandbox="([^"]*)"/.exec((await find('public')) ?? '') ?? [];
    expect(sandbox).toContain('allow-scripts');
    expect(sandbox).not.toMatch(/allow-(top-navigation|forms|downloads|modals)/);
  });

  it('writes a hostile title as text', async () => {
    const page = (await find('hostile')) ?? '';
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });

  it.each([['strange'], ['mangled'], ['card'], ['unknown'], [''], ["' or 1=1"]])(
    'is not there for “%s”, whoever asks',
    async (id) => {
      expect(await find(id)).toBeNull();
      expect(await find(id, reporter)).toBeNull();
    },
  );

  it.each([['private'], ['withdrawn']])('of a %s story is for those who write', async (id) => {
    expect(await find(id)).toBeNull();
    expect(await find(id, moderator)).toBeNull();
    expect(await find(id, reporter)).toContain('<iframe');
  });
});
