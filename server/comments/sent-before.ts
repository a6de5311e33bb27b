import type { CommentRow } from '@/db/queries/comment';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { type CommentDeed, threadOf } from './deed';

/** The answer to a comment that is there already: its line broke before the first answer came. */
export async function sentBefore(
  deed: CommentDeed,
  known: CommentRow,
): Promise<Outcome<{ threadId: string }>> {
  const isOwn = known.personId === deed.actor.personId && (await threadOf(deed, known.threadId)) !== null;
  return isOwn ? grant({ threadId: known.threadId }) : refuse('conflict', 'Send this comment once more.');
}
