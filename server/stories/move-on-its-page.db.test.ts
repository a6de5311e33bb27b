import { afterAll, beforeAll, expect, it } from 'vitest';
import { moveOnItsPage } from './move-on-its-page';
import { readForDesk } from './read-for-desk';
import { completeDraft, granted, type Newsroom, openNewsroom } from './testing-newsroom';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

it('answers with the story as its page shows it after the step', async () => {
  const { reporter: actor } = house;
  const storyId = await completeDraft(house);
  const { stand, story } = granted(
    await moveOnItsPage({ storyId, action: 'submit', actor, seenRevision: 1 }, house),
  );
  expect(stand).toMatchObject({ workingState: 'in_review', revision: 2 });
  expect(story).toEqual(granted(await readForDesk({ storyId, actor }, house)));
});

it('tells why a step cannot be made, as everywhere', async () => {
  const storyId = await completeDraft(house);
  const refused = await moveOnItsPage({ storyId, action: 'approve', actor: house.reporter }, house);
  expect(refused.ok).toBe(false);
});

it('has made the step also when the story cannot be read afterwards', async () => {
  const { reporter: actor, database } = house;
  const storyId = await completeDraft(house);
  const unreadable = new Proxy(database, {
    get(target, name: keyof typeof database) {
      if (name === 'read') throw new Error('the line is gone');
      return target[name];
    },
  });
  const moved = granted(
    await moveOnItsPage({ storyId, action: 'submit', actor }, { ...house, database: unreadable }),
  );
  expect(moved.story).toBeNull();
  expect(granted(await readForDesk({ storyId, actor }, house)).workingState).toBe('in_review');
});
