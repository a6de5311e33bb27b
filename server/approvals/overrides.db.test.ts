import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listOverrides, waitingForReview } from '@/db/queries/guard-override';
import { listHistory } from '@/db/queries/history';
import type { Actor } from '@/newsroom/actor';
import { releaseDue } from '../jobs/release-due';
import { makeLog } from '../log';
import { readAsJson } from '../stories/read-as-json';
import { readForDesk } from '../stories/read-for-desk';
import {
  granted,
  hire,
  type Newsroom,
  openNewsroom,
  press,
  setFourEyes,
  submittedStory,
  tryPress,
} from '../stories/testing-newsroom';
import { typeParagraph } from '../stories/testing-typing';
import { reviewAfterwards } from './review-afterwards';

let house: Newsroom;
let managing: Actor;
beforeAll(async () => {
  house = await openNewsroom();
  managing = await house.database.inTransaction((tx) => hire(tx, 'Mona Vale', ['managing_editor']));
});
beforeEach(() => setFourEyes(house, 'enforce'));
afterAll(() => house.database.close());

const overrideReason = 'The harbour is on fire.';

/** In review, with a line of the managing editor, who then cannot approve it. */
async function ownWork(headline: string): Promise<string> {
  const storyId = await submittedStory(house, headline);
  await typeParagraph(house, storyId, managing, 'My own line.');
  return storyId;
}

/** Approved and published past G8 by the managing editor. */
async function publishedPast(headline: string): Promise<string> {
  const storyId = await ownWork(headline);
  await press(house, { storyId, action: 'approve', actor: managing, overrideReason });
  await press(house, { storyId, action: 'publish', actor: managing, overrideReason });
  return storyId;
}

const waiting = async (storyId: string) =>
  (await waitingForReview(house.database.read, { storyId, limit: 10 })).map(({ byName }) => byName);

async function review(storyId: string, actor: Actor) {
  const { hash } = granted(await readAsJson({ storyId, actor: house.editor }, house));
  return reviewAfterwards({ storyId, actor, expectedHash: hash }, house);
}

const bannerOf = async (storyId: string, actor: Actor) =>
  granted(await readForDesk({ storyId, actor }, house)).overrides;

describe('an override', () => {
  it('is kept for ever with its guards, reason and words', async () => {
    const storyId = await publishedPast('Fire in the harbour');
    const overrides = await listOverrides(house.database.read, storyId);
    expect(overrides.map(({ action, reason, byName }) => [action, reason, byName]).toSorted()).toEqual([
      ['approve', overrideReason, 'Mona Vale'],
      ['publish', overrideReason, 'Mona Vale'],
    ]);
    const [publish] = await listHistory(house.database.read, storyId);
    expect(publish?.warnings).toMatchObject([{ code: 'G8', severity: 'hard' }]);
    const { history } = granted(await readForDesk({ storyId, actor: house.editor }, house));
    expect(history[0]).toMatchObject({
      sentence: 'Published by Mona Vale, past a guard',
      reason: overrideReason,
    });
  });

  it('is refused to everybody else, and each step needs its own', async () => {
    const storyId = await ownWork('Not by editors');
    const asked = { storyId, action: 'approve', overrideReason } as const;
    expect(await tryPress(house, { ...asked, actor: house.editor })).toMatchObject({ code: 'not_allowed' });
    expect(await tryPress(house, { ...asked, actor: house.reporter })).toMatchObject({ code: 'not_allowed' });
    await press(house, { ...asked, actor: managing });
    expect(await tryPress(house, { storyId, action: 'publish', actor: managing })).toMatchObject({
      problems: [{ code: 'G8' }],
    });
    expect(await waiting(storyId)).toEqual([]);
  });

  it('at Schedule goes with the words to their release, and is written down once', async () => {
    const storyId = await ownWork('Scheduled past four eyes');
    await press(house, { storyId, action: 'approve', actor: managing, overrideReason });
    const releaseAt = new Date(house.now.getTime() + 60_000);
    await press(house, { storyId, action: 'schedule', actor: managing, releaseAt, overrideReason });
    await releaseDue({ ...house, log: makeLog('silent') }, async () => releaseAt);
    expect(granted(await readAsJson({ storyId, actor: house.editor }, house)).publicState).toBe('live');
    const overrides = await listOverrides(house.database.read, storyId);
    expect(overrides.map(({ action }) => action).toSorted()).toEqual(['approve', 'schedule']);
    expect(await waiting(storyId)).toEqual(['Mona Vale', 'Mona Vale']);
  });

  it('that never reached readers waits for nobody once the words are others', async () => {
    const storyId = await ownWork('Approved properly after all');
    await press(house, { storyId, action: 'approve', actor: managing, overrideReason });
    await press(house, { storyId, action: 'reopen', actor: house.editor });
    await typeParagraph(house, storyId, house.reporter, 'Another line.');
    await press(house, { storyId, action: 'approve', actor: house.editor });
    await press(house, { storyId, action: 'publish', actor: house.editor });
    expect(await waiting(storyId)).toEqual([]);
    expect((await bannerOf(storyId, house.editor)).shown).toEqual([]);
  });
});

describe('the review afterwards', () => {
  it('is open to editors who neither overrode nor wrote it, and ends the banner', async () => {
    const storyId = await publishedPast('Reviewed later');
    expect(await waiting(storyId)).toEqual(['Mona Vale', 'Mona Vale']);
    expect((await bannerOf(storyId, managing)).review).toBeNull();
    expect(await bannerOf(storyId, house.editor)).toMatchObject({
      shown: [{ isWaiting: true, byName: 'Mona Vale', reason: overrideReason }, { isWaiting: true }],
    });
    expect(await review(storyId, managing)).toMatchObject({ code: 'not_allowed' });
    expect(await review(storyId, house.reporter)).toMatchObject({ code: 'not_allowed' });
    expect(await review(storyId, house.contributor)).toMatchObject({ code: 'not_found' });
    granted(await review(storyId, house.editor));
    expect(await waiting(storyId)).toEqual([]);
    expect(await bannerOf(storyId, house.editor)).toEqual({ shown: [], review: null });
    const { kept } = granted(await readForDesk({ storyId, actor: house.editor }, house));
    expect(kept.map(({ sentence }) => sentence)).toEqual(['Reviewed afterwards by Edie Marsh']);
  });

  it('is of the text that readers have, and of nothing that waits not', async () => {
    const storyId = await publishedPast('Other words');
    const other = { storyId, actor: house.editor, expectedHash: 'other' };
    expect(await reviewAfterwards(other, house)).toMatchObject({ code: 'conflict' });
    expect(await waiting(storyId)).toHaveLength(2);
    granted(await review(storyId, house.otherEditor));
    expect(await review(storyId, house.editor)).toMatchObject({ code: 'conflict' });
  });
});
