import { type CopyDifference, compareCopies } from '@/content/difference/compare-copies';
import { differenceInWords, sumUp } from '@/content/difference/sum-up';
import type { Connection } from '@/db/client';
import { compareDetails, type DetailDifference } from '@/newsroom/details-difference';
import { DEFAULT_LANGUAGE } from '@/newsroom/languages';
import { namedDetails } from './named-details';
import type { SideText } from './version-sides';

/** What has changed between two moments of a story. */
export interface Comparison {
  from: SideShown;
  to: SideShown;
  difference: CopyDifference;
  details: DetailDifference[];
  /** All of it in one sentence. */
  sentence: string;
  /** In which language its text is cut into words and shown: that of the later side. */
  language: string;
}

/** A side without its text. */
export type SideShown = Pick<SideText, 'side' | 'number' | 'hash' | 'at'>;

/** Compares two sides: their words, their blocks and their details by name. */
export async function compareSides(
  connection: Connection,
  { from, to }: { from: SideText; to: SideText },
): Promise<Comparison> {
  const language = to.details.language ?? DEFAULT_LANGUAGE;
  const difference = compareCopies(from.copy, to.copy, language);
  const [before, after] = await namedDetails(connection, [from.details, to.details]);
  const details = before && after ? compareDetails(before, after) : [];
  const sentence = differenceInWords(
    sumUp(difference),
    details.map(({ name }) => name),
  );
  return { from: shown(from), to: shown(to), difference, details, sentence, language };
}

function shown({ side, number, hash, at }: SideText): SideShown {
  return { side, number, hash, at };
}
