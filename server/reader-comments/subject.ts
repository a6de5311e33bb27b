import type { Connection } from '@/db/client';
import { findAppeal, openReportersOf, type ReaderCommentRow } from '@/db/queries/reader-comment';
import type { ReaderCommentSubject } from '@/newsroom/reader-comments/states';

/** As much of a comment as the rules need to know what may be done with it. */
export async function subjectOfComment(
  connection: Connection,
  { id, state, decidedBy }: Pick<ReaderCommentRow, 'id' | 'state' | 'decidedBy'>,
): Promise<ReaderCommentSubject> {
  const appeal = await findAppeal(connection, id);
  const reporters = await openReportersOf(connection, id);
  return {
    state,
    decidedBy,
    appeal: appeal === null ? 'none' : appeal.outcome === null ? 'open' : 'decided',
    openReports: reporters.length,
  };
}
