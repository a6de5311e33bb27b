import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { listHistory } from '@/db/queries/history';
import type { Actor } from '@/newsroom/actor';
import {
  approvedStory,
  completeDraft,
  hire,
  liveStory,
  type Newsroom,
  openNewsroom,
  submittedStory,
} from '@/server/stories/testing-newsroom';
import { note, runs, timeFor } from './runs';
import { lives } from './workflow/deeds';
import { Desk } from './workflow/desk';
import { FOUND } from './workflow/found';
import { written, wrongs } from './workflow/ledger';

const LIVES = runs(200);

const BEGIN = {
  draft: completeDraft,
  submitted: submittedStory,
  approved: approvedStory,
  live: liveStory,
} as const;

let newsroom: Newsroom;
let people: Actor[];
beforeAll(async () => {
  newsroom = await openNewsroom();
  const managing = await newsroom.database.inTransaction((tx) => hire(tx, 'Mona Voss', ['managing_editor']));
  const { reporter, editor, otherEditor, admin } = newsroom;
  people = [reporter, editor, otherEditor, managing, admin];
});
afterAll(() => newsroom.database.close());

it(
  'whoever does what to a story, in whatever order, while the process dies and the clock jumps: the desk’s rules hold',
  async () => {
    const total = { lives: 0, deeds: 0, 'steps made': 0, published: 0, killed: 0 };
    await fc.assert(
      fc.asyncProperty(lives, async ({ begins, deeds }) => {
        const storyId = await BEGIN[begins](newsroom, `Life ${total.lives}`);
        const begun = (await listHistory(newsroom.database.read, storyId)).length;
        const desk = new Desk(newsroom, people, storyId);
        for (const deed of deeds) {
          const before = await written(newsroom.database.read);
          const changed = await desk.do(deed);
          if (!changed) expect(await written(newsroom.database.read)).toBe(before);
          expect(await wrongs(newsroom.database.read, desk)).toEqual([]);
          total.deeds += 1;
          if (changed) total['steps made'] += 1;
        }
        await desk.end();
        total.lives += 1;
        const steps = (await listHistory(newsroom.database.read, storyId)).slice(0, -begun);
        total.published += steps.filter(({ action }) => action.startsWith('publish')).length;
        total.killed += steps.filter(({ action }) => action === 'kill').length;
      }),
      { ...tries(LIVES), examples: FOUND.map((life) => [life]), endOnFailure: true },
    );
    note('workflow', total);
    expect(total['steps made']).toBeGreaterThan(LIVES);
    expect(total.published).toBeGreaterThan(LIVES / 10);
  },
  timeFor(LIVES, 6),
);
