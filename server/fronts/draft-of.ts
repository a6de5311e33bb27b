import type { Connection } from '@/db/client';
import { type FrontDraftRow, findFrontDraft, launchedFront } from '@/db/queries/front';
import { type Arrangement, BY_CLOCK } from '@/newsroom/fronts/arrangement';

/** What editors work on at a front, and what readers have of it. */
export interface DraftOfFront {
  /** Where nobody has begun a draft, what readers have. */
  draft: Arrangement;
  /** Without containers it is made by the clock. */
  live: Arrangement;
  /** Who saved the draft last, and in which version; null where nobody has begun one. */
  saved: FrontDraftRow | null;
}

/** The draft of a front and the last launch behind which it stands. */
export async function draftOf(connection: Connection, frontId: string): Promise<DraftOfFront> {
  const [saved, launched] = await Promise.all([
    findFrontDraft(connection, frontId),
    launchedFront(connection, frontId),
  ]);
  const live = launched ?? BY_CLOCK;
  return { draft: saved?.draft ?? live, live, saved };
}
