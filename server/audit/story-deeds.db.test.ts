import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditAfter } from '@/db/queries/audit';
import { listHistory } from '@/db/queries/history';
import { findStory } from '@/db/queries/story';
import { CLOCK } from '@/newsroom/actor';
import { move } from '../stories/move';
import {
  granted,
  hashOf,
  liveStory,
  type Newsroom,
  NOON,
  openNewsroom,
  press,
  submittedStory,
} from '../stories/testing-newsroom';
import { verifyChain } from './verify-chain';

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.database.close());

const rowsOf = async (storyId: string) =>
  (await auditAfter(newsroom.database.read, { number: 0, limit: 1000 })).filter(
    (row) => row.storyId === storyId,
  );

it('every state change of a story stands in the audit as it stands in its history', async () => {
  const storyId = await liveStory(newsroom);
  const steps = (await rowsOf(storyId)).filter(({ act }) => act === 'state_change');
  expect(steps.map(({ facts, personId }) => [facts.action, facts.to, facts.toPublic, personId])).toEqual([
    ['start', 'draft', 'never', newsroom.reporter.personId],
    ['submit', 'in_review', 'never', newsroom.reporter.personId],
    ['approve', 'approved', 'never', newsroom.editor.personId],
    ['publish', 'clean', 'live', newsroom.editor.personId],
  ]);
  const history = (await listHistory(newsroom.database.read, storyId)).toReversed();
  expect(steps.map(({ facts, at }) => [facts.version, at])).toEqual(
    history.map(({ versionId, at }) => [versionId, at]),
  );
  expect(await verifyChain(newsroom.database.read)).toMatchObject({ isWhole: true });
});

it('what the clock does is nobody’s', async () => {
  const storyId = await submittedStory(newsroom);
  await press(newsroom, { storyId, action: 'approve', actor: newsroom.editor });
  const releaseAt = new Date(NOON.getTime() + 60_000);
  await press(newsroom, {
    storyId,
    action: 'schedule',
    actor: newsroom.editor,
    releaseAt,
    releaseZone: 'UTC',
  });
  const expectedHash = await hashOf(newsroom, storyId);
  const seenRevision = (await findStory(newsroom.database.read, storyId))?.revision ?? 0;
  const release = { storyId, action: 'publish', actor: CLOCK, seenRevision, expectedHash } as const;
  granted(await move(release, { ...newsroom, now: releaseAt }));
  expect((await rowsOf(storyId)).at(-1)).toMatchObject({ personId: null, facts: { action: 'publish' } });
});

it('a press that is refused leaves no row', async () => {
  const storyId = await submittedStory(newsroom);
  const before = (await rowsOf(storyId)).length;
  const outcome = await move({ storyId, action: 'approve', actor: newsroom.reporter }, newsroom);
  expect(outcome.ok).toBe(false);
  expect(await rowsOf(storyId)).toHaveLength(before);
});

it('of two who press at once only the first stands in it', async () => {
  const storyId = await submittedStory(newsroom);
  const reason = 'Say who said it.';
  const both = [newsroom.editor, newsroom.otherEditor].map((actor) =>
    move({ storyId, action: 'request_changes', actor, reason }, newsroom),
  );
  await Promise.all(both);
  const sent = (await rowsOf(storyId)).filter(({ facts }) => facts.action === 'request_changes');
  expect(sent).toHaveLength(1);
  expect(JSON.stringify(sent)).not.toContain(reason);
});
