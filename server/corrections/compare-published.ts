import { type CopyDifference, compareCopies } from '@/content/difference/compare-copies';
import { compareText } from '@/content/difference/compare-words';
import type { Stretch } from '@/content/difference/stretch';
import { differenceInWords, sumUp } from '@/content/difference/sum-up';
import { type Copy, parseCopy } from '@/content/document';
import { withoutNotes } from '@/content/notes';
import type { Connection } from '@/db/client';
import { publishedNames, publishedTexts } from '@/db/queries/public-history';
import type { Details } from '@/db/shapes';
import { historyPath } from '../site/addresses';
import type { PublicHistory, VersionView } from './read-public-history';

/** What changed between two versions that readers had. */
export interface PublicComparison {
  /** Where it stands. */
  href: string;
  from: VersionView;
  to: VersionView;
  difference: CopyDifference;
  /** Null when the same people have signed both. */
  byline: Stretch[] | null;
  /** All of it in one sentence. */
  sentence: string;
  /** In which language the text is cut into words. */
  language: string;
}

/**
 * Compares two published versions of a story word by word: what the story said, and who signed it. Null when there are no
 * such versions, or readers may not look one of them up. Pictures are no part of it: whether one may be seen is asked of the
 * photo and not of a version.
 */
export async function comparePublished(
  connection: Connection,
  { history, from, to }: { history: PublicHistory; from: number; to: number },
): Promise<PublicComparison | null> {
  const [before, after] = [from, to].map((number) =>
    history.versions.find((version) => version.number === number && version.isOpen),
  );
  if (!before || !after) return null;
  const texts = await publishedTexts(connection, {
    storyId: history.storyId,
    versionIds: [before.versionId, after.versionId],
  });
  const [old, now] = [texts.get(before.versionId), texts.get(after.versionId)];
  // Withdrawn between two of our questions.
  if (!old || !now) return null;
  const language = now.details.language ?? history.language;
  const difference = compareCopies(wordsOf(old.copy), wordsOf(now.copy), language);
  const byline = await compareBylines(connection, old.details, now.details);
  const sentence = differenceInWords(sumUp(difference), byline ? ['byline'] : []);
  const href = historyPath(history.path, { from, to });
  return { href, from: before, to: after, difference, byline, sentence, language };
}

// No version holds a note; a reader's page does not rely on that.
function wordsOf(stored: Copy): Copy {
  const parsed = parseCopy(stored);
  if (!parsed.ok) throw new Error(`A published version cannot be read: ${parsed.problems.join(' ')}`);
  return withoutNotes(parsed.copy);
}

async function compareBylines(
  connection: Connection,
  before: Pick<Details, 'authorIds'>,
  after: Pick<Details, 'authorIds'>,
): Promise<Stretch[] | null> {
  if (before.authorIds.join() === after.authorIds.join()) return null;
  const names = await publishedNames(connection, [...before.authorIds, ...after.authorIds]);
  const line = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []).join(', ');
  return compareText(line(before.authorIds), line(after.authorIds));
}
