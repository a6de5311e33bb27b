import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHistoryPage } from './history-page';
import { noteLook } from './looks';
import { completeDraft, granted, type Newsroom, NOON, openNewsroom } from './testing-newsroom';
import { typeParagraph } from './testing-typing';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const at = (minutes: number) => ({ ...house, now: new Date(NOON.getTime() + minutes * 60_000) });

/** The history page since the last look, so many minutes after noon. */
async function read(storyId: string, minutes: number, actor = house.editor) {
  const asked = { version: null, from: 'seen', to: 'working', page: null };
  return granted(await readHistoryPage({ storyId, actor, asked }, at(minutes)));
}

describe('a look', () => {
  const look = (storyId: string, minutes: number, moment: 'arriving' | 'leaving' = 'arriving') =>
    noteLook({ storyId, actor: house.editor, moment }, at(minutes));
  const since = async (storyId: string, minutes: number, actor = house.editor) => {
    const { shown } = await read(storyId, minutes, actor);
    if (shown.kind === 'comparison') return shown.comparison.sentence;
    return shown.kind === 'refused' ? shown.sentence : 'Not compared';
  };

  it('of an earlier visit is what the text is compared with, also before this visit is noted', async () => {
    const storyId = await completeDraft(house, 'Looked at');
    granted(await look(storyId, 0));
    await typeParagraph(house, storyId, house.reporter, 'Two words.');
    expect(await since(storyId, 60)).toMatch(/^2 words added/);
    granted(await look(storyId, 60));
    expect(await since(storyId, 61)).toMatch(/^2 words added/);
    expect((await read(storyId, 61)).lastLookedAt).toBe(NOON.toISOString());
  });

  it('less than half an hour after another is of the same visit', async () => {
    const storyId = await completeDraft(house, 'Looked at twice');
    granted(await look(storyId, 0));
    granted(await look(storyId, 60));
    await typeParagraph(house, storyId, house.reporter, 'Two words.');
    granted(await look(storyId, 80));
    expect((await read(storyId, 81)).lastLookedAt).toBe(NOON.toISOString());
    expect(await since(storyId, 120)).toBe('No difference.');
  });

  it('on leaving has seen all that happened since, however long that was, and begins no visit', async () => {
    const storyId = await completeDraft(house, 'Left open');
    granted(await look(storyId, 0));
    await typeParagraph(house, storyId, house.reporter, 'Two words.');
    granted(await look(storyId, 240, 'leaving'));
    expect((await read(storyId, 241)).lastLookedAt).toBeNull();
    expect(await since(storyId, 300)).toBe('No difference.');
  });

  it('is one’s own, and not noted for who may not read the story', async () => {
    const storyId = await completeDraft(house, 'Private eyes');
    granted(await look(storyId, 0));
    expect(await since(storyId, 60, house.reporter)).toBe(
      'You are looking at this story for the first time.',
    );
    expect(await noteLook({ storyId, actor: house.contributor, moment: 'arriving' }, house)).toMatchObject({
      code: 'not_found',
    });
  });
});
