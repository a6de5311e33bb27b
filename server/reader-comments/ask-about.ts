import type { PublicationRow } from '@/db/queries/publication';
import type { OutsideAnswer } from '@/newsroom/reader-comments/pipeline';
import { storyPath } from '../site/addresses';
import { askOutside } from './ask-outside';
import type { ReaderContext } from './context';
import type { CommentToJudge } from './gather-facts';
import { readCommentRules } from './read-policy';

/** Has the outside program of the house, if it has one, look at a comment. */
export async function askAbout(
  { comment, name, story }: { comment: CommentToJudge; name: string; story: PublicationRow },
  context: Pick<ReaderContext, 'database' | 'outbound' | 'now'>,
): Promise<OutsideAnswer | null> {
  const { hook } = await readCommentRules(context.database.read);
  const { id: commentId, storyId, text } = comment;
  return askOutside(hook, { commentId, storyId, storyPath: storyPath(story), name, text }, context);
}
