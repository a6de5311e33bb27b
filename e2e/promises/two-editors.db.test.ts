import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listHistory } from '@/db/queries/history';
import { notice } from '@/db/schema';
import { move } from '@/server/stories/move';
import {
  approvedStory,
  hashOf,
  type Newsroom,
  openNewsroom,
  submittedStory,
} from '@/server/stories/testing-newsroom';
import { note, runs, timeFor } from './runs';

const RACES = runs(25);

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.database.close());

/** What two editors press at the same moment, and for which story. */
const MEETINGS = [
  { begin: submittedStory, presses: ['approve', 'approve'] },
  { begin: submittedStory, presses: ['approve', 'request_changes'] },
  { begin: submittedStory, presses: ['take_back', 'request_changes'] },
  { begin: approvedStory, presses: ['publish', 'publish'] },
  { begin: approvedStory, presses: ['publish', 'reopen'] },
] as const;

it(
  'two editors press at the same moment: one wins, with one row of history, and nobody is told twice or of two steps',
  async () => {
    const total = { races: 0, won: 0, 'rows of history': 0, sentences: 0, 'told twice': 0 };
    for (let race = 0; race < RACES; race += 1) {
      const { begin, presses } = MEETINGS[race % MEETINGS.length] ?? MEETINGS[0];
      const storyId = await begin(newsroom, `Race ${race}`);
      const expectedHash = await hashOf(newsroom, storyId);
      const known = (await noticesOf(storyId)).length;
      const seenRevision = (await rowsOf(storyId)).length;
      const outcomes = await Promise.all(
        [newsroom.editor, newsroom.otherEditor].map((actor, place) => {
          const action = presses[place] ?? presses[0];
          return move({ storyId, action, actor, seenRevision, expectedHash, reason: 'Why.' }, newsroom);
        }),
      );
      const told = (await noticesOf(storyId)).slice(known);
      total.races += 1;
      total.won += outcomes.filter(({ ok }) => ok).length;
      total['rows of history'] += (await rowsOf(storyId)).length - seenRevision;
      // Authors and desk are told in words of their own of what won.
      total.sentences += new Set(told.map(({ sentence }) => sentence.replace(/^\w+ story/, ''))).size;
      total['told twice'] += told.length - new Set(told.map(({ personId }) => personId)).size;
    }
    note('two-editors', total);
    expect(total).toEqual({
      races: RACES,
      won: RACES,
      'rows of history': RACES,
      sentences: RACES,
      'told twice': 0,
    });
  },
  timeFor(RACES, 3),
);

const rowsOf = (storyId: string) => listHistory(newsroom.database.read, storyId);

function noticesOf(storyId: string) {
  return newsroom.database.read
    .select({ personId: notice.personId, sentence: notice.sentence })
    .from(notice)
    .where(eq(notice.path, `/desk/stories/${storyId}`))
    .orderBy(notice.id);
}
