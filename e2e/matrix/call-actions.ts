import { actionNamed, callAction } from './actions';
import { storyFor } from './asked-stories';
import type { House } from './house';
import { HOUSE_INPUTS } from './house-inputs';
import type { LoadedStory } from './loaded-story';
import { NO_STORY } from './no-story';
import type { PersonName } from './people';
import { type AtHand, STORY_CALLS } from './story-inputs';
import type { Cell } from './table';
import { tryCells } from './try-cells';

const HIDES = ['out', 'role', 'none'];

/** Calls every action about one story as everybody; tells what was not as the cells say. */
export function callStoryActions(house: House, cells: readonly Cell[]): Promise<string[]> {
  const call = ({ what, who }: Cell, story: LoadedStory, at: AtHand) =>
    callAction({
      url: house.url,
      action: actionNamed(what),
      pageId: story.storyId,
      cookie: house.cookieOf(who),
      input: callOf(what).input(story, at),
      ids: [story.storyId, ...Object.values(at)],
    });
  return tryCells({
    rows: house.rows,
    cells,
    changesNothing: ({ what, answer }) => answer !== 'yes' || callOf(what).reads === true,
    hides: HIDES,
    async ask(cell) {
      const story = storyFor(house, cell, cell.answer === 'yes' && callOf(cell.what).usesUp === true);
      return call(cell, story, await atHand(house, story, cell.who));
    },
    askForNothing: (cell) =>
      call(cell, { ...storyFor(house, cell, false), storyId: NO_STORY }, NOTHING_AT_HAND),
  });
}

/** Calls every action that is about no single story as everybody; tells what was not as the cells say. */
export function callHouseActions(house: House, cells: readonly Cell[]): Promise<string[]> {
  return tryCells({
    rows: house.rows,
    cells,
    changesNothing: ({ answer }) => answer !== 'yes',
    hides: [],
    ask: ({ what, who }) =>
      callAction({
        url: house.url,
        action: actionNamed(what),
        pageId: NO_STORY,
        cookie: house.cookieOf(who),
        input: HOUSE_INPUTS[what]?.(who, house.things),
        ids: [],
      }),
  });
}

function callOf(what: string) {
  const call = STORY_CALLS[what];
  if (!call) throw new Error(`Nobody knows what to send to ${what}`);
  return call;
}

const NOTHING_AT_HAND: AtHand = { holdId: NO_STORY, linkId: NO_STORY, colleagueId: NO_STORY };

async function atHand(house: House, { storyId }: LoadedStory, who: PersonName): Promise<AtHand> {
  const open = `select id, set_by from hold where story_id = '${storyId}' and lifted_at is null`;
  const holds = await house.rows.all(open);
  const own = holds.find((hold) => hold.set_by === house.personIds.get(who)) ?? holds[0];
  const [link] = await house.rows.all(`select id from preview_link where story_id = '${storyId}'`);
  return {
    holdId: String(own?.id ?? NO_STORY),
    linkId: String(link?.id),
    colleagueId: house.personIds.get('reporter-other') ?? NO_STORY,
  };
}
