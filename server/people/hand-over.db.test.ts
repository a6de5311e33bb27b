import { afterEach, beforeEach, expect, it } from 'vitest';
import { assignmentOfStory, assignmentSteps } from '@/db/queries/assignment';
import { writersOf } from '@/db/queries/story';
import { bylineOfStory } from '@/db/queries/story-details';
import type { Actor } from '@/newsroom/actor';
import { giveAssignment } from '../assignments/give';
import { createStory } from '../stories/create';
import {
  completeDraft,
  granted,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
} from '../stories/testing-newsroom';
import { disablePerson } from './disable-person';
import { countOpenStories } from './hand-over';

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.database.close());

const dismiss = (personId: string, heirId: string | null) =>
  disablePerson({ personId, heirId }, { ...newsroom, actor: newsroom.admin });
const writers = (storyId: string) => writersOf(newsroom.database.read, storyId);
const sorted = (...people: Actor[]) => people.map(({ personId }) => personId).sort();

it('a colleague becomes a writer of what is not finished; who left stays one, and in the byline', async () => {
  const { reporter, otherReporter, database } = newsroom;
  const draft = await completeDraft(newsroom, 'A draft');
  const finished = await liveStory(newsroom, 'A live story');
  expect(await countOpenStories(database.read, reporter.personId)).toBe(1);
  granted(await dismiss(reporter.personId, otherReporter.personId));
  expect(await writers(draft)).toEqual(sorted(reporter, otherReporter));
  expect(await writers(finished)).toEqual([reporter.personId]);
  expect((await bylineOfStory(database.read, draft)).map(({ name }) => name)).toEqual(['Noa Reed']);
});

it('what had been assigned to them is the colleague’s, and it is said who handed it over', async () => {
  const { reporter, otherReporter, editor, admin, database } = newsroom;
  const order = { title: 'Ferry', brief: '', section: null, kind: 'news', dueAt: null } as const;
  const wish = { ...order, actor: editor, assignee: reporter.personId, commissionedWords: null };
  const { storyId, assignmentId } = granted(await giveAssignment(wish, newsroom));
  granted(await dismiss(reporter.personId, otherReporter.personId));
  const passed = await assignmentOfStory(database.read, storyId ?? '');
  expect(passed?.assigneeId).toBe(otherReporter.personId);
  const [last] = await assignmentSteps(database.read, assignmentId);
  expect(last).toMatchObject({
    deed: 'handed_over',
    byPersonId: admin.personId,
    toPersonId: otherReporter.personId,
  });
});

it('the colleague can go on at once', async () => {
  const { reporter, otherReporter } = newsroom;
  const storyId = await completeDraft(newsroom);
  granted(await dismiss(reporter.personId, otherReporter.personId));
  await press(newsroom, { storyId, action: 'submit', actor: otherReporter });
});

it('a dropped story is handed to nobody', async () => {
  const { reporter, otherReporter } = newsroom;
  const storyId = granted(await createStory({ actor: reporter, headline: 'Dropped' }, newsroom)).storyId;
  await press(newsroom, { storyId, action: 'spike', actor: newsroom.editor, reason: 'Old news.' });
  granted(await dismiss(reporter.personId, otherReporter.personId));
  expect(await writers(storyId)).toEqual([reporter.personId]);
});

it.each([
  ['themselves', () => newsroom.reporter.personId],
  ['somebody who does not write', () => newsroom.admin.personId],
  ['nobody who is there', () => 'nobody'],
])('stories do not go to %s, and then the account stays open', async (_who, heir) => {
  const storyId = await completeDraft(newsroom);
  expect((await dismiss(newsroom.reporter.personId, heir())).ok).toBe(false);
  expect(await writers(storyId)).toEqual([newsroom.reporter.personId]);
  granted(await dismiss(newsroom.reporter.personId, null));
});

it('stories do not go to somebody who was dismissed too', async () => {
  granted(await dismiss(newsroom.otherReporter.personId, null));
  const outcome = await dismiss(newsroom.reporter.personId, newsroom.otherReporter.personId);
  expect(outcome).toMatchObject({ code: 'invalid' });
});
