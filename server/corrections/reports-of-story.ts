import type { Connection } from '@/db/client';
import { reportsBeingCorrected } from '@/db/queries/mistake-report';
import { blockOf, quoteOf, type Standing, stillStands } from '@/newsroom/corrections/still-stands';
import type { StoryAtHand } from '../stories/facts';

/** A report that a story is being corrected for, as its page on the desk shows it. */
export interface StoryReport {
  id: string;
  quote: string;
  blockId: string | null;
  /** What the reader says. */
  text: string;
  /** What stands ready as the note for readers. */
  note: string;
  /** What has become of the words in the working copy. */
  standing: Standing;
}

/** The reports that a story is being corrected for, oldest first. */
export async function readReportsOf(
  connection: Connection,
  { row, copy }: Pick<StoryAtHand, 'row' | 'copy'>,
): Promise<StoryReport[]> {
  if (row.publicState === 'never') return [];
  const reports = await reportsBeingCorrected(connection, row.id);
  return reports.map(({ id, anchor, text, note }) => ({
    id,
    quote: quoteOf(anchor),
    blockId: blockOf(anchor),
    text,
    note: note ?? '',
    standing: copy ? stillStands(anchor, copy) : 'same',
  }));
}
