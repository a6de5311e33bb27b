import type { House } from './house';
import type { LoadedStory } from './loaded-story';
import { isStateName, type StateName } from './states';
import type { Cell } from './table';

/** The story that a cell is about: everybody's, or one that it may use up. */
export function storyFor(house: House, { column }: Cell, usesUp: boolean): LoadedStory {
  const state = stateOf(column);
  return usesUp ? house.takeSpare(state) : house.story(state);
}

/** The state that a column names. */
export function stateOf(column: string): StateName {
  if (!isStateName(column)) throw new Error(`There is no state “${column}”`);
  return column;
}
