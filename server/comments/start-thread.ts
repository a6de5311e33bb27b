import { countThreads, findComment, insertComment, insertThread } from '@/db/queries/comment';
import type { Anchor } from '@/newsroom/comments/anchor';
import { COMMENT_LIMITS } from '@/newsroom/comments/comment-limits';
import { mayBlockAtAll } from '@/newsroom/comments/thread-rules';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { newId } from '../ids';
import type { StoryContext } from '../stories/context';
import { type CommentDeed, type CommentPress, commentDeed, commentText } from './deed';
import { sentBefore } from './sent-before';
import { tellOfComment } from './tell-of-comment';

interface NewThread extends CommentPress {
  /** Made where it was written: what is sent twice is written down once. */
  commentId: string;
  anchor: Anchor;
  text: string;
  isBlocking: boolean;
}

export interface ThreadAnswer {
  threadId: string;
}

/** Starts a thread. Refuses one that stops the story to everybody but editors, and one too many. */
export async function startThread(thread: NewThread, context: StoryContext): Promise<Outcome<ThreadAnswer>> {
  const text = commentText(thread.text);
  if (!text.ok) return text;
  if (thread.isBlocking && !mayBlockAtAll(thread.actor))
    return refuse('not_allowed', 'Only an editor’s comment can stop a story. Send it without that.');
  return commentDeed(thread, context, (deed) => startWithin(deed, { ...thread, text: text.value }));
}

async function startWithin(deed: CommentDeed, thread: NewThread): Promise<Outcome<ThreadAnswer>> {
  const { tx, storyId, actor, now } = deed;
  const known = await findComment(tx, thread.commentId);
  if (known) return sentBefore(deed, known);
  if ((await countThreads(tx, storyId)) >= COMMENT_LIMITS.threads)
    return refuse('too_many', 'This story has 1,000 threads of comments. Answer in one of them.');
  const threadId = newId();
  await insertThread(tx, {
    id: threadId,
    storyId,
    anchor: thread.anchor,
    isBlocking: thread.isBlocking ? 1 : 0,
    startedBy: actor.personId,
    startedAt: now,
  });
  await insertComment(tx, {
    id: thread.commentId,
    threadId,
    number: 1,
    personId: actor.personId,
    text: thread.text,
    at: now,
  });
  await tellOfComment(deed, { threadId, text: thread.text, others: [], stops: thread.isBlocking });
  return grant({ threadId });
}
