import type { Copy } from '@/content/document';
import { withoutNotes } from '@/content/notes';
import type { Connection } from '@/db/client';
import type { StoryRow } from '@/db/queries/story';
import type { Details } from '@/db/shapes';
import { contentHash } from './content-hash';
import { detailsOf } from './facts';
import { loadWorkingCopy } from './working-copy';

/** A story as a version of it would be, if it were cut now. */
export interface TextNow {
  /** Without notes, as in every version. */
  copy: Copy;
  details: Details;
  hash: string;
}

/** Reads the working copy as far as versions keep it; null when it is damaged. */
export async function readTextNow(connection: Connection, row: StoryRow): Promise<TextNow | null> {
  const working = await loadWorkingCopy(connection, row.id);
  if (!working.ok) return null;
  const copy = withoutNotes(working.copy);
  const details = await detailsOf(connection, row, copy);
  return { copy, details, hash: contentHash(copy, details) };
}
