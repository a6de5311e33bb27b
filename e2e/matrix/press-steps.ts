import { actionNamed, callAction } from './actions';
import { storyFor } from './asked-stories';
import type { House } from './house';
import type { LoadedStory } from './loaded-story';
import { NO_STORY } from './no-story';
import type { Cell } from './table';
import { tryCells } from './try-cells';

/** Presses every button of the workflow as everybody; tells what was not as the cells say. */
export function pressSteps(house: House, cells: readonly Cell[]): Promise<string[]> {
  const action = actionNamed('moveStoryAction');
  const press = ({ what, who }: Cell, story: LoadedStory) =>
    callAction({
      url: house.url,
      action,
      pageId: story.storyId,
      cookie: house.cookieOf(who),
      input: pressOf(what, story),
      ids: [story.storyId],
    });
  return tryCells({
    rows: house.rows,
    cells,
    changesNothing: ({ answer }) => answer !== 'yes',
    hides: ['out', 'role', 'none'],
    ask: (cell) => press(cell, storyFor(house, cell, cell.answer === 'yes')),
    askForNothing: (cell) => press(cell, { ...storyFor(house, cell, false), storyId: NO_STORY }),
  });
}

function pressOf(action: string, { storyId, revision, hash }: LoadedStory) {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60_000).toISOString().slice(0, 16);
  return {
    storyId,
    action,
    seenRevision: revision,
    expectedHash: hash,
    reason: 'Because.',
    tombstone: 'This was wrong.',
    changeClass: 'update',
    note: 'More is known.',
    ...(action === 'schedule' && { release: { local: tomorrow, timeZone: 'UTC' } }),
  };
}
