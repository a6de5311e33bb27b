import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { listVersions } from '@/db/queries/version';
import type { Actor } from '@/newsroom/actor';
import { createStory } from './create';
import { changeDetails } from './details';
import { saveVersion } from './save-points';
import {
  approvedStory,
  completeDraft,
  granted,
  type Newsroom,
  openNewsroom,
  press,
} from './testing-newsroom';
import { typeParagraph } from './testing-typing';
import { compactWorkingCopy } from './working-copy';

let house: Newsroom;
let storyId: string;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());
beforeEach(async () => {
  storyId = await completeDraft(house);
});

const type = (text: string, by: Actor = house.reporter) => typeParagraph(house, storyId, by, text);
const merge = () => compactWorkingCopy(house.database, storyId, house.now);

/** Of the newest version: "Noa Reed +3 -0 and details". */
async function work(): Promise<string[]> {
  const [newest] = await listVersions(house.database.read, storyId);
  const names = new Map([house.reporter, house.editor].map(({ personId, name }) => [personId, name]));
  return (newest?.contributions ?? []).map(
    ({ personId, wordsAdded, wordsRemoved, changedDetails }) =>
      `${names.get(personId)} +${wordsAdded} -${wordsRemoved}${changedDetails ? ' and details' : ''}`,
  );
}

it('the first version is the work of who started the story', async () => {
  ({ storyId } = granted(
    await createStory({ actor: house.reporter, headline: 'Bridge reopens today' }, house),
  ));
  expect(await work()).toEqual(['Noa Reed +3 -0']);
  ({ storyId } = granted(await createStory({ actor: house.reporter }, house)));
  expect(await work()).toEqual([]);
});

it('a step of the workflow takes what was merged and what was not, each word once', async () => {
  await type('One two three.');
  await merge();
  await type('Four five.');
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  // The paragraph of a complete draft has five words, and its section is a detail.
  expect(await work()).toEqual(['Noa Reed +10 -0 and details']);
});

it('a change of details that reopens an approved story belongs to the version that is cut for it', async () => {
  storyId = await approvedStory(house);
  const wish = { storyId, actor: house.editor, seenDetailsRevision: 2, tags: ['Ferries'] };
  expect(granted(await changeDetails(wish, house)).reopened).toBe(true);
  expect(await work()).toEqual(['Edie Marsh +0 -0 and details']);
});

it('a length that is ordered is no work on the story', async () => {
  granted(await saveVersion({ storyId, actor: house.reporter, name: 'Begin' }, house));
  const wish = { storyId, actor: house.editor, seenDetailsRevision: 2, commissionedWords: 400 };
  granted(await changeDetails(wish, house));
  await type('One.');
  await saveVersion({ storyId, actor: house.reporter, name: 'End' }, house);
  expect(await work()).toEqual(['Noa Reed +1 -0']);
});

it('survives a restart between typing, merging and the next version', async () => {
  granted(await saveVersion({ storyId, actor: house.reporter, name: 'Begin' }, house));
  await type('One two.');
  await merge();
  await type('Three.', house.editor);
  const again = openDatabase(house.database.url);
  try {
    const there = { ...house, database: again };
    granted(await saveVersion({ storyId, actor: house.editor, name: 'After' }, there));
  } finally {
    await again.close();
  }
  expect((await work()).toSorted()).toEqual(['Edie Marsh +1 -0', 'Noa Reed +2 -0']);
});
