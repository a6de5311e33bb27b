import {
  type CommentRow,
  commentsOfThread,
  findComment,
  removeComments,
  removeThread,
  updateComment,
} from '@/db/queries/comment';
import { isOwnComment } from '@/newsroom/comments/thread-rules';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { StoryContext } from '../stories/context';
import {
  type CommentDeed,
  type CommentPress,
  commentDeed,
  commentIsGone,
  commentText,
  threadOf,
} from './deed';
import { tellOfComment } from './tell-of-comment';

interface OneComment extends CommentPress {
  commentId: string;
}

/** Changes the words of one's own comment. It is shown as edited from then on. */
export async function editComment(
  given: OneComment & { text: string },
  context: StoryContext,
): Promise<Outcome<null>> {
  const text = commentText(given.text);
  if (!text.ok) return text;
  return commentDeed(given, context, async (deed) => {
    const own = await ownComment(deed, given.commentId);
    if (!own.ok) return own;
    const { id, threadId, text: before } = own.value;
    if (before === text.value) return grant(null);
    await updateComment(deed.tx, id, { text: text.value, editedAt: deed.now });
    await tellOfComment(deed, { threadId, text: text.value, before, others: [], stops: false });
    return grant(null);
  });
}

/**
 * Deletes one's own comment, words and all. Where somebody has answered since, a trace without the words stays in its
 * place; the last one goes wholly, and with the only one goes the thread.
 */
export async function deleteComment(given: OneComment, context: StoryContext): Promise<Outcome<null>> {
  return commentDeed(given, context, async (deed) => {
    const own = await ownComment(deed, given.commentId);
    if (!own.ok) return own;
    const { id, threadId, number } = own.value;
    const all = await commentsOfThread(deed.tx, threadId);
    if (all.some((other) => other.number > number && !other.deletedAt)) {
      await updateComment(deed.tx, id, { text: '', deletedAt: deed.now });
      return grant(null);
    }
    const last = all.findLast((other) => other.id !== id && !other.deletedAt);
    if (last) await removeComments(deed.tx, after(all, last));
    else await removeThread(deed.tx, threadId);
    return grant(null);
  });
}

// Traces at the end of a thread stand for nothing that anybody has answered.
function after(all: readonly CommentRow[], last: CommentRow): string[] {
  return all.filter(({ number }) => number > last.number).map(({ id }) => id);
}

async function ownComment(deed: CommentDeed, commentId: string): Promise<Outcome<CommentRow>> {
  const comment = await findComment(deed.tx, commentId);
  if (!comment || comment.deletedAt || !(await threadOf(deed, comment.threadId))) return commentIsGone();
  const { personId } = comment;
  if (!isOwnComment(deed.actor, { personId, isDeleted: false }))
    return refuse('not_allowed', 'Only who wrote a comment can change or delete it.');
  return grant(comment);
}
