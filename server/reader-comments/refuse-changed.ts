import type { Connection } from '@/db/client';
import { findPerson } from '@/db/queries/person';
import type { ReaderCommentRow } from '@/db/queries/reader-comment';
import { READER_COMMENT_STATE_NAMES } from '@/newsroom/reader-comments/states';
import { type Refusal, refuse } from '@/newsroom/refusal';

/** Somebody was quicker: who, and how the comment stands now. */
export async function refuseChanged(
  connection: Connection,
  { state, decidedBy }: Pick<ReaderCommentRow, 'state' | 'decidedBy'>,
): Promise<Refusal> {
  const stands = `It is now: ${READER_COMMENT_STATE_NAMES[state]}.`;
  const person = decidedBy === null ? null : await findPerson(connection, decidedBy);
  const who = person ? `${person.name} has decided about this comment.` : 'This comment has changed.';
  return refuse('conflict', `${who} ${stands} Nothing was done; look at it again.`);
}
