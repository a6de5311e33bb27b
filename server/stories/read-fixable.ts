import { type FixableBlock, fixableBlocks } from '@/content/fix-words';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { StoryContext } from './context';
import { noSuchStory, type ReadQuestion, readableRow } from './readable';
import { openWorkingDocument } from './working-copy';

/** The paragraphs and headings of a story in which a slip can be fixed quickly. */
export async function readFixable(
  question: ReadQuestion,
  { database }: Pick<StoryContext, 'database'>,
): Promise<Outcome<FixableBlock[]>> {
  const row = await readableRow(question, { database });
  if (!row) return noSuchStory();
  const found = await openWorkingDocument(database.read, row.id);
  if (!found) return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
  const blocks = fixableBlocks(found.doc);
  found.doc.destroy();
  return grant(blocks);
}
