import type { Connection } from '@/db/client';
import { changeReaderComment, decideAppealRow, lockReaderComment } from '@/db/queries/reader-comment';
import type { Actor } from '@/newsroom/actor';
import { charactersIn } from '@/newsroom/field-limits';
import { may } from '@/newsroom/permissions';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import { mayDecideAppeal } from '@/newsroom/reader-comments/states';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { writeDown } from '../audit/write-down';
import { tellCommenter } from './mails';
import { refuseChanged } from './refuse-changed';
import { subjectOfComment } from './subject';

export interface AppealDecision {
  commentId: string;
  revision: number;
  outcome: 'let_in' | 'upheld';
  /** What the commenter reads; needed when the decision stays. */
  answer: string;
}

/**
 * Decides about an appeal: the comment is let in, or the decision stays. Refuses the person who decided before, whatever
 * their role: an appeal is looked at by somebody else.
 */
export async function decideAppeal(
  decision: AppealDecision,
  { actor, database, now }: ActionContext,
): Promise<Outcome<null>> {
  if (!may(actor, 'reader_comment.moderate'))
    return refuse('not_allowed', 'Only moderators and editors decide.');
  if (decision.outcome === 'upheld' && decision.answer.trim() === '')
    return refuse('invalid', 'Say why the decision stays: who appealed reads it.');
  if (charactersIn(decision.answer) > LIMITS.reason)
    return refuse('invalid', `An answer has at most ${LIMITS.reason} characters.`);
  return database.inTransaction((tx) => decideWithin(tx, { ...decision, actor }, now));
}

async function decideWithin(
  tx: Connection,
  { commentId, revision, outcome, answer, actor }: AppealDecision & { actor: Actor },
  now: Date,
): Promise<Outcome<null>> {
  const { personId } = actor;
  const comment = await lockReaderComment(tx, commentId);
  if (!comment) return refuse('not_found', 'This comment is not there any more.');
  if (comment.revision !== revision) return refuseChanged(tx, comment);
  const subject = await subjectOfComment(tx, comment);
  if (subject.appeal !== 'open') return refuse('conflict', 'Nobody waits for an answer to an appeal here.');
  if (!mayDecideAppeal(personId, subject))
    return refuse(
      'not_allowed',
      'You have decided about this comment before: somebody else looks at the appeal.',
    );
  await decideAppealRow(tx, {
    commentId,
    outcome,
    answer: answer.trim(),
    decidedBy: personId,
    decidedAt: now,
  });
  const isLetIn = outcome === 'let_in';
  const decided = { decidedBy: personId, decidedAt: now };
  await changeReaderComment(
    tx,
    comment,
    isLetIn ? { ...decided, state: 'approved', isHidden: 0, ground: null, groundNote: '' } : decided,
  );
  await tellCommenter(tx, { commentId, kind: outcome, now });
  const facts = { outcome, from: comment.state };
  const { storyId } = comment;
  writeDown(tx, { act: 'reader_comment_appeal', personId, storyId, about: commentId, facts, now });
  return grant(null);
}
