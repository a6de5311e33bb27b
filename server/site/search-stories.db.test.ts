import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedStory, liveStory, type Newsroom, openNewsroom, press } from '../stories/testing-newsroom';
import { searchStories } from './story-link';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
  await liveStory(house, 'Harbour bridge reopens');
  await liveStory(house, 'Österlånggatan: what’s next for 100% of it');
  await approvedStory(house, 'Harbour bridge sold');
  const gone = await liveStory(house, 'Harbour bridge burns');
  await press(house, { storyId: gone, action: 'withdraw', actor: house.editor, reason: 'A mistake.' });
});
afterAll(() => house.database.close());

const headlines = async (query: string) =>
  (await searchStories(house.database.read, { query, siteUrl: 'https://ledger.example' })).map(
    ({ headline }) => headline,
  );

describe('our own stories, by words of their headlines', () => {
  it('are only those that readers have', async () => {
    expect(await headlines('bridge')).toEqual(['Harbour bridge reopens']);
  });
  it.each(['HARBOUR', 'reopen bri', '  bridge  harbour '])('are found by %s', async (query) => {
    expect(await headlines(query)).toEqual(['Harbour bridge reopens']);
  });
  it.each(['österlånggatan', 'Österlång', "what's", '100%'])('are found by %s', async (query) => {
    expect(await headlines(query)).toHaveLength(1);
  });
  it('must hold every word', async () => expect(await headlines('harbour tram')).toEqual([]));
  it('come with the whole address that readers have', async () => {
    const [story] = await searchStories(house.database.read, {
      query: 'reopens',
      siteUrl: 'https://ledger.example',
    });
    expect(story).toMatchObject({
      section: 'Politics',
      path: '/politics/harbour-bridge-reopens',
      url: 'https://ledger.example/politics/harbour-bridge-reopens',
      publishedAt: '2026-03-02T12:00:00.000Z',
    });
  });
});
