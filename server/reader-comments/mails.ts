import type { Connection } from '@/db/client';
import { putIntoOutbox } from '@/db/queries/outbox';
import { newId } from '../ids';

/** The topic of messages to commenters. */
export const READER_MAIL = 'reader_mail';

/** What a commenter is told by mail. */
export const READER_MAILS = ['confirm', 'approved', 'refused', 'removed', 'let_in', 'upheld'] as const;

export type ReaderMailKind = (typeof READER_MAILS)[number];

/** Tells who wrote a comment, when this transaction is committed. The outbox holds neither their address nor a link. */
export async function tellCommenter(
  tx: Connection,
  { commentId, kind, now }: { commentId: string; kind: ReaderMailKind; now: Date },
): Promise<void> {
  await putIntoOutbox(tx, [{ id: newId(), topic: READER_MAIL, payload: { commentId, kind }, now }]);
}
