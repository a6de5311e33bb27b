import { checkCopy } from '@/content/check';
import type { Copy } from '@/content/document';
import { type NoteUse, noteProblems, notesOf, withoutNotes } from '@/content/notes';
import { fieldText, lineText } from '@/content/to-text';
import type { Connection } from '@/db/client';
import { type ApprovalRow, listApprovals } from '@/db/queries/approval';
import { contributorsOf } from '@/db/queries/contributor';
import { type StoryRow, writersOf } from '@/db/queries/story';
import { bylineOfStory, isAddressTaken, tagsOfStory } from '@/db/queries/story-details';
import type { Details } from '@/db/shapes';
import type { StoryFacts } from '@/newsroom/facts';
import type { StorySubject } from '@/newsroom/standing';
import { hasVisibleText } from '@/newsroom/visible-text';
import { contentHash, contentPartHashes } from './content-hash';
import { mediaProblems } from './media-problems';
import { readFourEyes } from './policy';
import { slugInUse } from './slug-in-use';
import { loadWorkingCopy } from './working-copy';

/** A story with everything that is judged or written when it moves. */
export interface StoryAtHand {
  row: StoryRow;
  subject: StorySubject;
  /** Null when the working copy is damaged: such a story can still be withdrawn or spiked, and never published. */
  copy: Copy | null;
  /** What colleagues have noted in the copy. The copy above is without it, so that nothing made of it can publish it. */
  notes: NoteUse[];
  details: Details;
  partHashes: Record<string, string>;
  approvals: ApprovalRow[];
  facts: StoryFacts;
}

/** Gathers the facts of one story from one connection, so that a transaction judges exactly what it then writes. */
export async function gatherFacts(connection: Connection, row: StoryRow, now: Date): Promise<StoryAtHand> {
  const storyId = row.id;
  const working = await loadWorkingCopy(connection, storyId);
  const copy = working.ok ? withoutNotes(working.copy) : null;
  const notes = working.ok ? notesOf(working.copy) : [];
  const details = await detailsOf(connection, row, copy);
  const approvals = await listApprovals(connection, storyId);
  const facts = {
    ...(await contentFacts(connection, copy, notes)),
    ...(await detailsFacts(connection, storyId, details)),
    contributors: await contributorsOf(connection, storyId),
    approvals,
    // No screen and no approval can know this hash of a damaged copy.
    currentHash: copy ? contentHash(copy, details) : '(damaged)',
    fourEyes: await readFourEyes(connection),
    now,
  };
  const partHashes = copy ? contentPartHashes(copy, details) : {};
  const subject = await subjectOf(connection, row);
  return { row, subject, copy, notes, details, partHashes, approvals, facts };
}

/** As much of a story as the rules need to say who may do what with it. */
export async function subjectOf(connection: Connection, row: StoryRow): Promise<StorySubject> {
  const { workingState, publicState } = row;
  return { workingState, publicState, authorIds: await writersOf(connection, row.id) };
}

async function detailsOf(connection: Connection, row: StoryRow, copy: Copy | null): Promise<Details> {
  const tags = await tagsOfStory(connection, row.id);
  const byline = await bylineOfStory(connection, row.id);
  return {
    sectionId: row.sectionId,
    slug: slugInUse(row.slug, copy ? lineText(copy.headline) : row.headline),
    tagIds: tags.map((tag) => tag.id),
    authorIds: byline.map((author) => author.id),
  };
}

async function contentFacts(
  connection: Connection,
  copy: Copy | null,
  notes: readonly NoteUse[],
): Promise<Pick<StoryFacts, 'copyProblems' | 'headlineText' | 'bodyIsEmpty'>> {
  if (!copy) return { copyProblems: [], headlineText: '', bodyIsEmpty: true };
  return {
    copyProblems: [...checkCopy(copy), ...(await mediaProblems(connection, copy)), ...noteProblems(notes)],
    headlineText: lineText(copy.headline),
    bodyIsEmpty: !hasVisibleText(fieldText(copy.body)),
  };
}

async function detailsFacts(
  connection: Connection,
  storyId: string,
  { sectionId, slug, authorIds }: Details,
): Promise<Pick<StoryFacts, 'sectionId' | 'slug' | 'slugTaken' | 'bylineCount'>> {
  const slugTaken = sectionId !== null && (await isAddressTaken(connection, { storyId, sectionId, slug }));
  return { sectionId, slug, slugTaken, bylineCount: authorIds.length };
}
