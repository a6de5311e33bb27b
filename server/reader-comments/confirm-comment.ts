import type { Connection } from '@/db/client';
import { confirmCommenter } from '@/db/queries/commenter';
import { findLivePublication } from '@/db/queries/publication';
import { changeReaderComment, lockReaderComment, type ReaderCommentRow } from '@/db/queries/reader-comment';
import { CONFIRM_WITHIN_DAYS } from '@/newsroom/reader-comments/limits';
import type { OutsideAnswer } from '@/newsroom/reader-comments/pipeline';
import { fits } from '@/newsroom/reader-comments/states';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { askAbout } from './ask-about';
import type { ReaderContext } from './context';
import type { CommentToJudge } from './gather-facts';
import { judgeNow } from './judge-now';
import { subjectOfComment } from './subject';

const A_DAY = 86_400_000;

/** Whether it is too late to confirm a comment of this moment. */
export function isTooLate({ at }: Pick<ReaderCommentRow, 'at'>, now: Date): boolean {
  return now.getTime() - at.getTime() > CONFIRM_WITHIN_DAYS * A_DAY;
}

/**
 * The owner of the address stands by the comment: it goes through the whole pipeline, as things are now, and is approved,
 * waits, or is refused with the reason. Their browser is known from then on. Refuses a second time and what is too late.
 */
export async function confirmComment(
  comment: ReaderCommentRow,
  context: ReaderContext,
): Promise<Outcome<{ commenterId: string }>> {
  const { database, now } = context;
  const { commenterId } = comment;
  if (commenterId === null || isTooLate(comment, now)) return tooLate();
  const story = await findLivePublication(database.read, comment.storyId);
  if (!story) return refuse('not_found', 'This story is not there any more.');
  const judged: CommentToJudge = {
    ...comment,
    firstPublishedAt: story.firstPublishedAt,
    network: null,
    isTrapped: comment.isTrapped === 1,
    isProven: true,
  };
  const before = await judgeNow(database.read, judged, { outside: null, now });
  const outside = before.ok ? await askAbout({ comment: judged, name: comment.name, story }, context) : null;
  return database.inTransaction((tx) => confirmWithin(tx, { judged, commenterId, outside }, now));
}

async function confirmWithin(
  tx: Connection,
  {
    judged,
    commenterId,
    outside,
  }: { judged: CommentToJudge; commenterId: string; outside: OutsideAnswer | null },
  now: Date,
): Promise<Outcome<{ commenterId: string }>> {
  const comment = await lockReaderComment(tx, judged.id);
  if (!comment) return tooLate();
  if (!fits('confirm', await subjectOfComment(tx, comment)))
    return refuse('conflict', 'You have confirmed this comment already.');
  const outcome = await judgeNow(tx, judged, { outside, now });
  const stands = outcome.ok ? outcome.value : { state: 'refused' as const, reasons: [outcome.reason] };
  await changeReaderComment(tx, comment, { ...stands, confirmedAt: now, decidedAt: now });
  await confirmCommenter(tx, { id: commenterId, name: comment.name, now });
  return grant({ commenterId });
}

function tooLate() {
  return refuse(
    'not_found',
    `A comment is confirmed within ${CONFIRM_WITHIN_DAYS} days. Please write it again.`,
  );
}
