import { cleanText } from '@/content/clean-text';
import { changeReaderComment, insertAppeal, lockReaderComment } from '@/db/queries/reader-comment';
import { charactersIn } from '@/newsroom/field-limits';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import { fits, mayAppeal } from '@/newsroom/reader-comments/states';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { ReaderContext } from './context';
import { subjectOfComment } from './subject';

type Context = Pick<ReaderContext, 'database' | 'now'>;

/** Its commenter takes a comment back: its words are gone, and its place stays while others have answered. */
export async function takeBackComment(commentId: string, { database }: Context): Promise<Outcome<null>> {
  return database.inTransaction(async (tx) => {
    const comment = await lockReaderComment(tx, commentId);
    if (!comment || !fits('take_back', await subjectOfComment(tx, comment)))
      return refuse('conflict', 'This comment cannot be taken back any more.');
    await changeReaderComment(tx, comment, { state: 'taken_back', text: '' });
    return grant(null);
  });
}

/** Its commenter appeals against a refusal or a removal, once. Another moderator decides. */
export async function appealComment(
  { commentId, text }: { commentId: string; text: string },
  { database, now }: Context,
): Promise<Outcome<null>> {
  const words = cleanText(text).trim();
  if (words === '') return refuse('invalid', 'Say why the comment should stand.');
  const length = charactersIn(words);
  if (length > LIMITS.appeal)
    return refuse('invalid', `An appeal has at most ${LIMITS.appeal} characters; this one has ${length}.`);
  return database.inTransaction(async (tx) => {
    const comment = await lockReaderComment(tx, commentId);
    if (!comment || !mayAppeal(await subjectOfComment(tx, comment)))
      return refuse('conflict', 'You can appeal once against each decision, and have done so.');
    const isWritten = await insertAppeal(tx, { commentId, text: words, at: now });
    if (!isWritten) return refuse('conflict', 'You can appeal once against each decision, and have done so.');
    // A moderator who has the comment open decides about the appeal, and not past it.
    await changeReaderComment(tx, comment, {});
    return grant(null);
  });
}
