import { type Copy, parseCopy } from '@/content/document';
import type { Connection } from '@/db/client';
import type { StoryRow } from '@/db/queries/story';
import { findVersion } from '@/db/queries/version';
import type { Details } from '@/db/shapes';
import { type Finding, meaningChanges, type StoryWords } from '@/newsroom/minor-change';
import type { WorkingState } from '@/newsroom/states';
import { extrasOf } from './extra-details';

/** Where the next step can put the working copy before readers; elsewhere nobody asks, and comparing takes its time. */
const BEFORE_READERS: readonly WorkingState[] = ['approved', 'scheduled', 'clean'];

/** What a publication now would touch of the meaning of what readers have, or had last. Nothing for a story they never had. */
export async function meaningSinceLive(
  connection: Connection,
  { row, copy, details }: { row: StoryRow; copy: Copy; details: Details },
): Promise<Finding[]> {
  const { id: storyId, liveVersionId: versionId, workingState, language } = row;
  if (versionId === null || !BEFORE_READERS.includes(workingState)) return [];
  const live = await findVersion(connection, { storyId, versionId });
  const parsed = live && parseCopy(live.copy);
  // What readers have cannot be read any more: nothing that replaces it can be proved to say the same.
  if (!live || !parsed?.ok) return [UNREADABLE];
  return meaningChanges(wordsOf(parsed.copy, live.details), wordsOf(copy, details), language);
}

const UNREADABLE: Finding = {
  kind: 'words',
  blockId: null,
  field: null,
  before: '',
  after: '',
  sentence: 'What readers have cannot be read any more, so nothing can be compared with it.',
};

function wordsOf(copy: Copy, details: Details): StoryWords {
  const { searchTitle, socialTitle } = extrasOf(details);
  return { copy, authorIds: details.authorIds, searchTitle, socialTitle };
}
