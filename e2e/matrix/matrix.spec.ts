import { Newsroom } from '../fixtures/newsroom';
import { expect, test } from '../fixtures/test';
import { askForRecords, askHousePages, askStoryPages, lookThroughLists } from './ask-pages';
import { stateOf } from './asked-stories';
import { callHouseActions, callStoryActions } from './call-actions';
import { House } from './house';
import { pressSteps } from './press-steps';
import { speakLive, usesUp } from './speak-live';
import type { StateName } from './states';
import { STORY_CALLS } from './story-inputs';
import { readTable } from './table';
import { HOUSE_ACTIONS } from './tables/house-actions';
import { HOUSE_PAGES } from './tables/house-pages';
import { LIVE } from './tables/live';
import { RARER_STATES, WITHHELD } from './tables/rarer-states';
import { RECORDS } from './tables/records';
import { STEPS } from './tables/steps';
import { STORY_ACTIONS } from './tables/story-actions';
import { STORY_LISTS, STORY_PAGES } from './tables/story-pages';

// One newsroom, and one table after the other: what an earlier one does is not asked for by a later one.
const lists = readTable(STORY_LISTS);
const storyPages = readTable(STORY_PAGES);
const housePages = readTable(HOUSE_PAGES);
const steps = readTable(STEPS);
const storyActions = readTable(STORY_ACTIONS);
const houseActions = readTable(HOUSE_ACTIONS);
const live = readTable(LIVE);
const rarer = [RARER_STATES, WITHHELD].flatMap(readTable);
const records = readTable(RECORDS);

const TRIALS: Record<string, (house: House) => Promise<string[]>> = {
  'what lists stories shows each to whom it is for': (house) => lookThroughLists(house, lists),
  'every page and route about a story': (house) => askStoryPages(house, storyPages),
  'every other page and route': (house) => askHousePages(house, housePages),
  'what stories show, asked for by its own id': (house) => askForRecords(house, records),
  'every step of the workflow': (house) => pressSteps(house, steps),
  'every action about a story': (house) => callStoryActions(house, storyActions),
  'the actions that few stories are ready for': (house) => callStoryActions(house, rarer),
  'every action of the house': (house) => callHouseActions(house, houseActions),
  'every kind of frame of live editing': (house) => speakLive(house, live),
};

test('everybody gets the answers of the tables, in every state, at every door', async ({
  databaseKind,
  platform,
}) => {
  test.setTimeout(900_000);
  const house = await House.open(await Newsroom.open({ databaseKind, platform }), storiesToUseUp());
  for (const [what, tryIt] of Object.entries(TRIALS)) {
    await test.step(what, async () => expect.soft(await tryIt(house), what).toEqual([]));
  }
  await house.close();
});

/** The states of the cells that leave their story in another one. */
function storiesToUseUp(): StateName[] {
  const actions = [...storyActions, ...rarer];
  const done = [...steps, ...actions.filter(({ what }) => STORY_CALLS[what]?.usesUp)];
  const usedUp = [...done.filter(({ answer }) => answer === 'yes'), ...live.filter(usesUp)];
  return usedUp.map(({ column }) => stateOf(column));
}
