import type { Connection } from '@/db/client';
import {
  changeReaderComment,
  lockReaderComment,
  type ReaderCommentRow,
  settleReports,
} from '@/db/queries/reader-comment';
import type { Actor } from '@/newsroom/actor';
import { charactersIn } from '@/newsroom/field-limits';
import { may } from '@/newsroom/permissions';
import type { Ground } from '@/newsroom/reader-comments/grounds';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import { fits, leadsTo, type ReaderCommentState } from '@/newsroom/reader-comments/states';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { writeDown } from '../audit/write-down';
import { tellCommenter } from './mails';
import { refuseChanged } from './refuse-changed';
import { subjectOfComment } from './subject';

/** What a moderator decides about a comment as they see it. */
export interface Decision {
  commentId: string;
  /** The revision on the moderator's screen. */
  revision: number;
  wish: { deed: 'approve' } | { deed: 'refuse' | 'remove'; ground: Ground; note: string };
}

/**
 * A moderator approves, refuses or removes a comment; its reports are settled with it, and who wrote it is told. Refuses
 * when somebody else was quicker, or the commenter changed it: nobody decides about what they have not seen.
 */
export async function moderateComment(
  decision: Decision,
  { actor, database, now }: ActionContext,
): Promise<Outcome<{ state: ReaderCommentState }>> {
  if (!may(actor, 'reader_comment.moderate'))
    return refuse('not_allowed', 'Only moderators and editors decide.');
  const unreasoned = refuseUnreasoned(decision);
  if (unreasoned) return unreasoned;
  return database.inTransaction((tx) => decideWithin(tx, { ...decision, actor }, now));
}

function refuseUnreasoned({ wish }: Decision): Refusal | null {
  if (wish.deed === 'approve') return null;
  if (wish.ground === 'other' && wish.note.trim() === '')
    return refuse('invalid', 'Say why: who wrote the comment reads it.');
  if (charactersIn(wish.note) > LIMITS.reason)
    return refuse('invalid', `A reason has at most ${LIMITS.reason} characters.`);
  return null;
}

async function decideWithin(
  tx: Connection,
  { commentId, revision, wish, actor }: Decision & { actor: Actor },
  now: Date,
): Promise<Outcome<{ state: ReaderCommentState }>> {
  const comment = await lockReaderComment(tx, commentId);
  if (!comment) return refuse('not_found', 'This comment is not there any more.');
  if (comment.revision !== revision) return refuseChanged(tx, comment);
  const subject = await subjectOfComment(tx, comment);
  if (subject.appeal === 'open')
    return refuse('conflict', 'Its commenter has appealed: decide about the appeal.');
  const to = leadsTo(wish.deed);
  if (to === null || !fits(wish.deed, subject))
    return refuse('conflict', 'This cannot be done with the comment as it stands. Look at it again.');
  await changeReaderComment(tx, comment, {
    state: to,
    isHidden: 0,
    decidedBy: actor.personId,
    decidedAt: now,
    ground: wish.deed === 'approve' ? null : wish.ground,
    groundNote: wish.deed === 'approve' ? '' : wish.note.trim(),
  });
  await settleReports(tx, { commentId, personId: actor.personId, now });
  await tell(tx, { comment, to }, now);
  const facts = {
    deed: wish.deed,
    from: comment.state,
    to,
    ground: wish.deed === 'approve' ? null : wish.ground,
  };
  const { personId } = actor;
  writeDown(tx, { act: 'reader_comment', personId, storyId: comment.storyId, about: commentId, facts, now });
  return grant({ state: to });
}

async function tell(
  tx: Connection,
  { comment, to }: { comment: ReaderCommentRow; to: ReaderCommentState },
  now: Date,
): Promise<void> {
  // Who keeps what readers have had all along is not told that somebody reported it.
  if (comment.commenterId === null || to === comment.state) return;
  if (to === 'approved' || to === 'refused' || to === 'removed')
    await tellCommenter(tx, { commentId: comment.id, kind: to, now });
}
