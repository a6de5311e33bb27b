import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetWords } from '@/db/search';
import { MEMBER_OF_NOTHING } from '@/newsroom/story-reader';
import { catchUpLibrary } from '../jobs/catch-up-library';
import { makeLog } from '../log';
import { type Newsroom, openNewsroom, press } from '../stories/testing-newsroom';
import { compactWorkingCopy } from '../stories/working-copy';
import { browsePosts, countPostsToDecide, type PostsQuestion } from './browse-posts';
import { checkPost } from './check-post';
import { decidePost } from './decide-post';
import { keepPost } from './keep-post';
import { memoryStorage } from './testing-platform';
import { draftWithPost, liveStoryWithPost } from './testing-posts';
import { openTestPlatform } from './testing-x';

let house: Newsroom;
const ids: Record<string, string> = {};

beforeAll(async () => {
  house = await openNewsroom();
  await keep('live', { authorName: 'Ärne Öst', handle: 'arne_ost', text: 'The ÅNGSTRÖM is 100% small.' });
  await keep('drafted', { platform: 'mastodon', url: 'https://social.example/@anna/2', text: 'Second_post' });
  await keep('spiked', { text: 'Third post' });
  await keep('unused', { text: 'Fourth post' });
  await liveStoryWithPost(house, idOf('live'), 'A live story');
  await compact(await draftWithPost(house, idOf('drafted'), 'A draft'));
  const spiked = await draftWithPost(house, idOf('spiked'), 'Spiked');
  await compact(spiked);
  await press(house, { storyId: spiked, action: 'spike', actor: house.editor, reason: 'No news.' });
  for (const name of ['live', 'drafted', 'spiked', 'unused']) await findDeleted(idOf(name));
  await keep('unchecked', { text: 'Fifth post' });
});
afterAll(() => house.database.close());

const idOf = (name: string) => ids[name] ?? '';
const compact = (storyId: string) => compactWorkingCopy(house.database, storyId, house.now);

let number = 0;
async function keep(
  name: string,
  given: { authorName?: string; handle?: string; text: string; platform?: 'mastodon'; url?: string },
) {
  number += 1;
  const postId = String(number);
  const draft = {
    platform: 'x' as const,
    postId,
    url: `https://x.com/anna_quay/status/${postId}`,
    authorName: 'Anna Quay',
    handle: 'anna_quay',
    language: 'en',
    direction: 'ltr' as const,
    postedOn: '2026-03-01',
    raw: null,
    ...given,
  };
  const now = new Date(house.now.getTime() + number * 1000);
  const kept = await keepPost({ ok: true, value: draft }, 'oembed', {
    actor: house.reporter,
    database: house.database,
    now,
  });
  if (!kept.ok) throw new Error(kept.message);
  ids[name] = kept.value.id;
}

async function findDeleted(postId: string) {
  const platform = openTestPlatform('');
  platform.fails(404);
  const context = { database: house.database, now: house.now, by: null };
  await checkPost({ postId, why: 'by_hand', fetching: platform.fetching }, context);
}

const browse = (question: Partial<PostsQuestion> = {}) =>
  browsePosts(
    { reader: MEMBER_OF_NOTHING, words: '', state: null, platform: null, page: 1, ...question },
    { read: house.database.read },
  );

async function found(question: Partial<PostsQuestion>): Promise<string[]> {
  const { lines } = await browse(question);
  return lines.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id);
}

describe('the library of posts', () => {
  it('has every record, last captured first', async () => {
    expect(await found({})).toEqual(['unchecked', 'unused', 'spiked', 'drafted', 'live']);
  });

  it.each([
    ['ångström', ['live']],
    ['ÄRNE', ['live']],
    ['@arne_ost', ['live']],
    ['status/4', ['unused']],
    ['post third', ['spiked']],
    ['100%', ['live']],
    ['angstrom ost', ['live']],
    ['ang', ['live']],
    ['ngstrom', []],
    ['"third post"', ['spiked']],
    ['"post third"', []],
    ['social.example', ['drafted']],
    ['second_post', ['drafted']],
    ['post_', ['unchecked', 'unused', 'spiked', 'drafted']],
    ["' or 1=1 --", []],
    ['*', ['unchecked', 'unused', 'spiked', 'drafted', 'live']],
    ['post nothing', []],
  ])('finds by “%s” %j', async (words, names) => expect(await found({ words })).toEqual(names));

  it('finds what was kept before there was a search, once the house has been started', async () => {
    const subject = { kind: 'post', subjectId: idOf('live') } as const;
    await house.database.inTransaction((tx) => forgetWords(tx, subject));
    expect(await found({ words: 'ångström' })).toEqual([]);
    const { signal } = new AbortController();
    const storage = memoryStorage();
    await catchUpLibrary({ database: house.database, storage, log: makeLog('silent'), signal });
    expect(await found({ words: 'ångström' })).toEqual(['live']);
  });

  it.each([
    ['open', ['drafted', 'live']],
    ['deleted', ['unused', 'spiked', 'drafted', 'live']],
    ['unchecked', ['unchecked']],
    ['live', []],
  ] as const)('has of the state %s: %j', async (state, names) =>
    expect(await found({ state })).toEqual(names),
  );

  it('filters by platform, and names those that it has', async () => {
    expect(await found({ platform: 'mastodon' })).toEqual(['drafted']);
    expect((await browse()).platforms).toEqual([
      { platform: 'mastodon', name: 'Mastodon' },
      { platform: 'x', name: 'X' },
    ]);
  });

  it('counts what the question is about, whatever state it asks for', async () => {
    const { counts } = await browse({ platform: 'x', state: 'live' });
    expect(counts.map(({ state, records }) => [state, records])).toEqual([
      ['open', 1],
      ['live', 0],
      ['edited', 0],
      ['deleted', 3],
      ['protected', 0],
      ['unchecked', 1],
    ]);
  });

  it('knows where a record is used: with readers, in a working copy, not in what was spiked', async () => {
    const { lines } = await browse();
    const uses = Object.fromEntries(lines.map((line) => [line.id, line.uses]));
    expect(uses[idOf('live')]).toMatchObject([
      { headline: 'A live story', isLive: true, status: 'Published' },
    ]);
    expect(uses[idOf('drafted')]).toMatchObject([
      { headline: 'A draft', isLive: false, isInWorkingCopy: true },
    ]);
    expect(uses[idOf('spiked')]).toEqual([]);
    expect(uses[idOf('unused')]).toEqual([]);
  });

  it('asks for a decision only about what is used, until it is taken', async () => {
    const { read } = house.database;
    expect(await countPostsToDecide(read, MEMBER_OF_NOTHING)).toBe(2);
    const decision = { shown: 'labelled', label: 'Gone.', ground: 'other', reason: 'So it is.' } as const;
    const context = { actor: house.editor, database: house.database, now: house.now };
    await decidePost({ postId: idOf('live'), ...decision, seenDecisionId: null }, context);
    expect(await countPostsToDecide(read, MEMBER_OF_NOTHING)).toBe(1);
    expect(await found({ state: 'open' })).toEqual(['drafted']);
    const { lines } = await browse({ words: 'ångström' });
    expect(lines).toMatchObject([{ state: 'deleted', isOpen: false, shown: 'labelled' }]);
  });
});
