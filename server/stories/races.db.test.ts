import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listHistory } from '@/db/queries/history';
import { move } from './move';
import {
  approvedStory,
  hashOf,
  type Newsroom,
  openNewsroom,
  press,
  submittedStory,
} from './testing-newsroom';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const ROUNDS = 50;

describe('two editors at once', () => {
  it(`approve ${ROUNDS} times: one wins, the other is told who and when, and history has one row`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const storyId = await submittedStory(house, `Race ${round}`);
      const expectedHash = await hashOf(house, storyId);
      const editors = [house.editor, house.otherEditor];
      const outcomes = await Promise.all(
        editors.map((actor) =>
          move({ storyId, action: 'approve', actor, seenRevision: 2, expectedHash }, house),
        ),
      );
      const winner = editors[outcomes.findIndex((outcome) => outcome.ok)];
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(outcomes.find((outcome) => !outcome.ok)).toEqual({
        ok: false,
        code: 'conflict',
        message: `Already approved by ${winner?.name} at 12:00.`,
      });
      const history = await listHistory(house.database.read, storyId);
      expect(history.map((row) => row.action)).toEqual(['approve', 'submit', 'start']);
    }
  }, 120_000);

  it('publish a story ten times at once: readers get it once', async () => {
    const storyId = await approvedStory(house, 'Ten hands');
    const expectedHash = await hashOf(house, storyId);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        move({ storyId, action: 'publish', actor: house.editor, seenRevision: 3, expectedHash }, house),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.message]));
    expect(new Set(refusals)).toEqual(new Set(['Already published by Edie Marsh at 12:00.']));
  });

  it('press different buttons: the slower one is told what happened instead', async () => {
    const storyId = await submittedStory(house, 'Crossed');
    await press(house, { storyId, action: 'request_changes', actor: house.otherEditor, reason: 'Too long.' });
    const expectedHash = await hashOf(house, storyId);
    const late = await move(
      { storyId, action: 'approve', actor: house.editor, seenRevision: 2, expectedHash },
      house,
    );
    expect(late).toMatchObject({
      code: 'conflict',
      message: 'Already sent back for changes by Max Lund at 12:00.',
    });
  });

  it('publish two stories at one address: the second is told that it is taken, and nothing of it is live', async () => {
    const stories = [await approvedStory(house, 'Same words'), await approvedStory(house, 'Same words')];
    const hashes = await Promise.all(stories.map((storyId) => hashOf(house, storyId)));
    const outcomes = await Promise.all(
      stories.map((storyId, place) =>
        move({ storyId, action: 'publish', actor: house.editor, expectedHash: hashes[place] }, house),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const refusal = outcomes.find((outcome) => !outcome.ok);
    expect(['conflict', 'not_ready']).toContain(refusal?.ok === false ? refusal.code : null);
  });
});
