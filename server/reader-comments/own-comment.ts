import type { Connection } from '@/db/client';
import { findReaderComment, type ReaderCommentRow } from '@/db/queries/reader-comment';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { confirmComment } from './confirm-comment';
import type { ReaderContext } from './context';
import { openSealedId } from './keys';
import { appealComment, takeBackComment } from './own-deeds';

/** The comment of a link that the house has given out; null for any other. */
export async function findOwnComment(
  connection: Connection,
  secret: string,
  { authSecret }: Pick<ReaderContext, 'authSecret'>,
): Promise<ReaderCommentRow | null> {
  const id = openSealedId(authSecret, 'own comment', secret);
  return id === null ? null : findReaderComment(connection, id);
}

interface OwnDeed {
  comment: ReaderCommentRow;
  deed: string;
  /** What is said with an appeal. */
  text: string;
}

/** What who wrote a comment does with it; `knownAs` is the commenter whose browser it is from now on. */
export async function doOwnDeed(
  { comment, deed, text }: OwnDeed,
  context: ReaderContext,
): Promise<Outcome<{ knownAs: string | null }>> {
  const done = await run({ comment, deed, text }, context);
  if (!done.ok) return done;
  return grant({ knownAs: done.value?.commenterId ?? null });
}

function run(
  { comment, deed, text }: OwnDeed,
  context: ReaderContext,
): Promise<Outcome<{ commenterId: string } | null>> {
  switch (deed) {
    case 'confirm':
      return confirmComment(comment, context);
    case 'take_back':
      return takeBackComment(comment.id, context);
    case 'appeal':
      return appealComment({ commentId: comment.id, text }, context);
    default:
      return Promise.resolve(refuse('invalid', 'This was not understood. Open the link once more.'));
  }
}
