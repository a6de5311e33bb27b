import { expect, it } from 'vitest';
import { isOnlyFurniture } from './furniture';
import { NEWS, SECTIONS, settingThing, storyThing, WHOLE_PAPER } from './public-things';

it.each([
  [[settingThing('newsroomName')], true],
  [[settingThing('tagline'), SECTIONS], true],
  [[settingThing('newsroomName'), storyThing('gale')], false],
  // A search engine that may not come any more is not to be let in for a while longer.
  [[settingThing('isForSearch')], false],
  [[NEWS], false],
  [[WHOLE_PAPER], false],
  [[], false],
])('of %j it is %s that only furniture was touched', (things, expected) => {
  expect(isOnlyFurniture(things)).toBe(expected);
});
