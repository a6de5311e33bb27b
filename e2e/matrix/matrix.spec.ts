import { Newsroom } from '../fixtures/newsroom';
import { expect, test } from '../fixtures/test';
import { askHousePages, askStoryPages, lookThroughLists } from './ask-pages';
import { stateOf } from './asked-stories';
import { callHouseActions, callStoryActions } from './call-actions';
import { House } from './house';
import { pressSteps } from './press-steps';
import { speakLive, usesUp } from './speak-live';
import { STORY_CALLS } from './story-inputs';
import { readTable } from './table';
import { HOUSE_ACTIONS } from './tables/house-actions';
import { HOUSE_PAGES } from './tables/house-pages';
import { LIVE } from './tables/live';
import { STEPS } from './tables/steps';
import { STORY_ACTIONS } from './tables/story-actions';
import { STORY_LISTS, STORY_PAGES } from './tables/story-pages';

// One newsroom, and one table after the other: what an earlier one does is not asked for by a later one.
test.describe.configure({ mode: 'default', timeout: 300_000 });

const steps = readTable(STEPS);
const storyActions = readTable(STORY_ACTIONS);
const live = readTable(LIVE);

let house: House;
test.beforeAll(async ({ databaseKind, platform }) => {
  test.setTimeout(300_000);
  const newsroom = await Newsroom.open({ databaseKind, platform });
  const done = [...steps, ...storyActions.filter(({ what }) => STORY_CALLS[what]?.usesUp)];
  const usedUp = [...done.filter(({ answer }) => answer === 'yes'), ...live.filter(usesUp)];
  house = await House.open(
    newsroom,
    usedUp.map(({ column }) => stateOf(column)),
  );
});
test.afterAll(() => house.close());

test('what lists stories shows each to whom it is for', async () => {
  expect(await lookThroughLists(house, readTable(STORY_LISTS))).toEqual([]);
});

test('every page and route about a story, for everybody, in every state', async () => {
  expect(await askStoryPages(house, readTable(STORY_PAGES))).toEqual([]);
});

test('every other page and route, for everybody', async () => {
  expect(await askHousePages(house, readTable(HOUSE_PAGES))).toEqual([]);
});

test('every step of the workflow, by everybody, in every state', async () => {
  expect(await pressSteps(house, steps)).toEqual([]);
});

test('every action about a story, by everybody, in every state', async () => {
  expect(await callStoryActions(house, storyActions)).toEqual([]);
});

test('every action of the house, by everybody', async () => {
  expect(await callHouseActions(house, readTable(HOUSE_ACTIONS))).toEqual([]);
});

test('every kind of frame of live editing, by everybody, in every state', async () => {
  expect(await speakLive(house, live)).toEqual([]);
});
