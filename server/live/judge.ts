import type { LiveReason } from '@/content/live-protocol';
import { findStory, writersOf } from '@/db/queries/story';
import { epochOf } from '@/db/queries/working-copy';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import type { LivePorts } from './ports';
import type { Grade } from './session';

/** With the epoch of the story's live document: a text of another one has no place in it. */
export type Judgement =
  | { ok: true; actor: Actor; grade: Grade; epoch: string }
  | { ok: false; reason: LiveReason };

/** Who is at the other end, and what they may do with this story, as the database has it now. */
export async function judge(
  { database, actorFromCookie }: LivePorts,
  { cookie, storyId }: { cookie: string | null; storyId: string },
): Promise<Judgement> {
  const actor = await actorFromCookie(cookie);
  if (!actor) return { ok: false, reason: 'signed_out' };
  const story = await findStory(database.read, storyId);
  if (!story) return { ok: false, reason: 'not_allowed' };
  const { workingState, publicState } = story;
  const subject = { workingState, publicState, authorIds: await writersOf(database.read, storyId) };
  if (!may(actor, 'story.read', subject)) return { ok: false, reason: 'not_allowed' };
  const epoch = await epochOf(database.read, storyId);
  if (epoch === null) return { ok: false, reason: 'not_allowed' };
  return { ok: true, actor, epoch, grade: { mayWrite: may(actor, 'story.write', subject), workingState } };
}
