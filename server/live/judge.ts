import type { LiveReason } from '@/content/live-protocol';
import { membersOf } from '@/db/queries/sealed-story';
import { findStory, type StoryRow, writersOf } from '@/db/queries/story';
import { epochOf } from '@/db/queries/working-copy';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { textGrade } from '@/newsroom/text-grade';
import type { LivePorts } from './ports';
import type { Grade } from './session';

/** With the epoch of the story's live document: a text of another one has no place in it. */
export type Judgement =
  | { ok: true; actor: Actor; grade: Grade; epoch: string }
  | { ok: false; reason: LiveReason };

interface Asked {
  cookie: string | null;
  storyId: string;
}

/** Who is at the other end, and what they may do with this story, as the database has it now. */
export function judge(ports: LivePorts, asked: Asked): Promise<Judgement> {
  return judgeInOneRound(ports)(asked);
}

/**
 * As `judge`, for many one after the other: within the round a person and a story are asked about once, however many
 * sit before it. What changes while the round goes on is for the next one to see.
 */
export function judgeInOneRound(ports: LivePorts): (asked: Asked) => Promise<Judgement> {
  const actors = remembered((cookie: string | null) => ports.actorFromCookie(cookie));
  const stories = remembered((storyId: string) => findWithWriters(ports, storyId));

  return async ({ cookie, storyId }) => {
    const actor = await actors(cookie);
    if (!actor) return { ok: false, reason: 'signed_out' };
    const found = await stories(storyId);
    if (!found) return { ok: false, reason: 'not_allowed' };
    const { workingState, publicState } = found.story;
    const { authorIds, memberIds } = found;
    const subject = { workingState, publicState, authorIds, memberIds };
    if (!may(actor, 'story.read', subject)) return { ok: false, reason: 'not_allowed' };
    const grade = { may: textGrade(actor, subject), workingState };
    return { ok: true, actor, epoch: found.epoch, grade };
  };
}

async function findWithWriters(
  { database }: LivePorts,
  storyId: string,
): Promise<{ story: StoryRow; authorIds: string[]; memberIds: string[] | null; epoch: string } | null> {
  const story = await findStory(database.read, storyId);
  const epoch = await epochOf(database.read, storyId);
  if (!story || epoch === null) return null;
  const authorIds = await writersOf(database.read, storyId);
  return { story, authorIds, memberIds: await membersOf(database.read, story), epoch };
}

function remembered<Key, Value>(ask: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const answers = new Map<Key, Promise<Value>>();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}
