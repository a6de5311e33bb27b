import { z } from 'zod';
import type { Connection } from '@/db/client';
import { findCommenter } from '@/db/queries/commenter';
import { findReaderComment } from '@/db/queries/reader-comment';
import { readSettings } from '@/db/queries/setting';
import { CONFIRM_WITHIN_DAYS } from '@/newsroom/reader-comments/limits';
import type { ReaderCommentState } from '@/newsroom/reader-comments/states';
import { ownCommentPath } from '../reader-comments/keys';
import { READER_MAILS, type ReaderMailKind } from '../reader-comments/mails';

const PAYLOAD = z.object({ commentId: z.string(), kind: z.enum(READER_MAILS) });

interface ReaderMail {
  to: string;
  subject: string;
  text: string;
  path: string;
}

/**
 * The mail to who wrote a comment, with their own link to it; null when it does not hold any more, as when they have taken
 * the comment back. It has no word of the comment or the story: whoever gets it by mistake learns nothing.
 */
export async function readerMail(
  payload: unknown,
  { read, authSecret }: { read: Connection; authSecret: string },
): Promise<ReaderMail | null> {
  const { commentId, kind } = PAYLOAD.parse(payload);
  const comment = await findReaderComment(read, commentId);
  const { states, subject, text } = MAILS[kind];
  if (!comment?.commenterId || !states.includes(comment.state)) return null;
  const commenter = await findCommenter(read, comment.commenterId);
  if (!commenter) return null;
  const { newsroomName } = await readSettings(read, ['newsroomName']);
  const paper = typeof newsroomName === 'string' && newsroomName !== '' ? newsroomName : 'the paper';
  return {
    to: commenter.email,
    subject: `${subject} – ${paper}`,
    text,
    path: ownCommentPath(authSecret, commentId),
  };
}

interface Words {
  /** Where the comment has to stand for the mail to be true. */
  states: readonly ReaderCommentState[];
  subject: string;
  text: string;
}

const MAILS: Readonly<Record<ReaderMailKind, Words>> = {
  confirm: {
    states: ['unconfirmed'],
    subject: 'Confirm your comment',
    text: `Somebody, most likely you, has written a comment and given this address. Open the link and confirm it within ${CONFIRM_WITHIN_DAYS} days. If it was not you, do nothing: the comment is then thrown away, and nobody sees it.`,
  },
  approved: {
    states: ['approved'],
    subject: 'Your comment is published',
    text: 'A moderator has looked at your comment, and readers have it now.',
  },
  refused: {
    states: ['refused'],
    subject: 'Your comment was not published',
    text: 'A moderator has decided against your comment. The link says why, and there you can appeal, once.',
  },
  removed: {
    states: ['removed'],
    subject: 'Your comment was removed',
    text: 'A moderator has removed your comment. The link says why, and there you can appeal, once.',
  },
  let_in: {
    states: ['approved'],
    subject: 'Your appeal was granted',
    text: 'Another moderator has looked at your comment again, and readers have it now.',
  },
  upheld: {
    states: ['refused', 'removed'],
    subject: 'Your appeal was not granted',
    text: 'Another moderator has looked at your comment again, and the decision stays. The link says why.',
  },
};
