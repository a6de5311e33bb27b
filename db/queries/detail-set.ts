import { eq } from 'drizzle-orm';
import type { StoryDetail } from '@/newsroom/story-details';
import type { Connection } from '../client';
import { person, storyDetail } from '../schema';

/** Who set a detail last. */
export interface DetailSet {
  detail: StoryDetail;
  /** The details revision that this made. */
  revision: number;
  personId: string;
  byName: string;
}

/** Who set each detail of a story last; a detail that nobody has set yet is not among them. */
export async function detailsSet(connection: Connection, storyId: string): Promise<DetailSet[]> {
  return connection
    .select({
      detail: storyDetail.detail,
      revision: storyDetail.revision,
      personId: storyDetail.setBy,
      byName: person.name,
    })
    .from(storyDetail)
    .innerJoin(person, eq(person.id, storyDetail.setBy))
    .where(eq(storyDetail.storyId, storyId));
}

/** Notes who has set these details, in place of who did before. */
export async function noteDetailsSet(
  tx: Connection,
  set: { storyId: string; details: readonly StoryDetail[]; revision: number; personId: string; now: Date },
): Promise<void> {
  const { storyId, details, revision, personId: setBy, now: setAt } = set;
  for (const detail of details) {
    await tx
      .insert(storyDetail)
      .values({ storyId, detail, revision, setBy, setAt })
      .onConflictDoUpdate({
        target: [storyDetail.storyId, storyDetail.detail],
        set: { revision, setBy, setAt },
      });
  }
}
