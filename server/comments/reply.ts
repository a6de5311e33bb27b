import { commentsOfThread, findComment, insertComment } from '@/db/queries/comment';
import { COMMENT_LIMITS } from '@/newsroom/comments/comment-limits';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import {
  type CommentDeed,
  type CommentPress,
  commentDeed,
  commentIsGone,
  commentText,
  starterOf,
  threadOf,
} from './deed';
import { sentBefore } from './sent-before';
import type { ThreadAnswer } from './start-thread';
import { tellOfComment } from './tell-of-comment';

interface Reply extends CommentPress {
  threadId: string;
  /** Made where it was written: what is sent twice is written down once. */
  commentId: string;
  text: string;
}

/** Answers in a thread. A resolved one has to be opened again first, so that nobody answers where nobody looks. */
export async function reply(given: Reply, context: StoryContext): Promise<Outcome<ThreadAnswer>> {
  const text = commentText(given.text);
  if (!text.ok) return text;
  return commentDeed(given, context, (deed) => replyWithin(deed, { ...given, text: text.value }));
}

async function replyWithin(deed: CommentDeed, given: Reply): Promise<Outcome<ThreadAnswer>> {
  const { tx, actor, now } = deed;
  const { threadId, commentId, text } = given;
  const known = await findComment(tx, commentId);
  if (known) return sentBefore(deed, known);
  const thread = await threadOf(deed, threadId);
  if (!thread) return commentIsGone();
  if (thread.resolvedAt) return refuse('conflict', 'This thread is resolved. Reopen it to answer.');
  const before = await commentsOfThread(tx, threadId);
  if (before.length >= COMMENT_LIMITS.inThread)
    return refuse('too_many', 'This thread has 200 comments. Start another one.');
  const number = (before.at(-1)?.number ?? 0) + 1;
  await insertComment(tx, { id: commentId, threadId, number, personId: actor.personId, text, at: now });
  const others = [starterOf(thread), ...before.map(({ personId }) => personId)].filter((id) => id !== null);
  await tellOfComment(deed, { threadId, text, others, stops: false });
  return grant({ threadId });
}
