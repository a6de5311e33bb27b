import { type ThreadRow, updateThread } from '@/db/queries/comment';
import { blockStays, type ThreadDeeds, threadDeeds } from '@/newsroom/comments/thread-rules';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import { type CommentDeed, type CommentPress, commentDeed, commentIsGone, starterOf, threadOf } from './deed';

interface OneThread extends CommentPress {
  threadId: string;
}

/** Says that a thread is settled. Refused for a blocking one to everybody but who started it and editors. */
export async function resolveThread(given: OneThread, context: StoryContext): Promise<Outcome<null>> {
  return withThread(given, context, async ({ tx, actor, now }, thread, { maySettle }) => {
    if (!maySettle) return blockStays();
    if (thread.resolvedAt) return grant(null);
    await updateThread(tx, thread.id, { resolvedAt: now, resolvedBy: actor.personId });
    return grant(null);
  });
}

/** Opens a resolved thread again. It blocks again, if it did: so the same people may, who may resolve it. */
export async function reopenThread(given: OneThread, context: StoryContext): Promise<Outcome<null>> {
  return withThread(given, context, async ({ tx }, thread, { maySettle }) => {
    if (!maySettle) return blockStays();
    await updateThread(tx, thread.id, { resolvedAt: null, resolvedBy: null });
    return grant(null);
  });
}

/** Has an open thread stop the story: editors only. */
export async function blockByThread(given: OneThread, context: StoryContext): Promise<Outcome<null>> {
  return withThread(given, context, async ({ tx }, thread, { mayBlock }) => {
    if (thread.resolvedAt) return refuse('conflict', 'This thread is resolved. Reopen it first.');
    if (thread.isBlocking) return grant(null);
    if (!mayBlock) return refuse('not_allowed', 'Only an editor can have a comment stop the story.');
    await updateThread(tx, thread.id, { isBlocking: 1 });
    return grant(null);
  });
}

/** Has a thread stop the story no longer, and leaves it open. */
export async function liftBlock(given: OneThread, context: StoryContext): Promise<Outcome<null>> {
  return withThread(given, context, async ({ tx }, thread, { mayLift }) => {
    if (!thread.isBlocking) return grant(null);
    if (thread.resolvedAt) return refuse('conflict', 'This thread is resolved. Reopen it first.');
    if (!mayLift) return blockStays();
    await updateThread(tx, thread.id, { isBlocking: 0 });
    return grant(null);
  });
}

type Work = (deed: CommentDeed, thread: ThreadRow, deeds: ThreadDeeds) => Promise<Outcome<null>>;

function withThread(given: OneThread, context: StoryContext, work: Work): Promise<Outcome<null>> {
  return commentDeed(given, context, async (deed) => {
    const thread = await threadOf(deed, given.threadId);
    return thread ? work(deed, thread, deedsOf(deed, thread)) : commentIsGone();
  });
}

function deedsOf({ actor }: CommentDeed, thread: ThreadRow): ThreadDeeds {
  const { isBlocking, resolvedAt } = thread;
  return threadDeeds(actor, {
    startedBy: starterOf(thread),
    isBlocking: isBlocking === 1,
    isResolved: resolvedAt !== null,
  });
}
