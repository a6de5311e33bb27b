import { and, asc, eq, exists, lt } from 'drizzle-orm';
import type { PublicState } from '@/newsroom/states';
import type { Connection } from '../client';
import { section, story, storyAuthor } from '../schema';

/** A story that waits for its hour. */
export interface ScheduledRow {
  id: string;
  headline: string;
  sectionName: string | null;
  publicState: PublicState;
  releaseAt: Date | null;
}

/** The scheduled stories that go out before this moment, also those that should have gone out; soonest first. */
export async function listScheduled(
  connection: Connection,
  { before, writtenBy }: { before: Date; writtenBy: string | null },
): Promise<ScheduledRow[]> {
  const own =
    writtenBy === null
      ? undefined
      : exists(
          connection
            .select({ id: storyAuthor.storyId })
            .from(storyAuthor)
            .where(and(eq(storyAuthor.storyId, story.id), eq(storyAuthor.personId, writtenBy))),
        );
  return connection
    .select({
      id: story.id,
      headline: story.headline,
      sectionName: section.name,
      publicState: story.publicState,
      releaseAt: story.releaseAt,
    })
    .from(story)
    .leftJoin(section, eq(section.id, story.sectionId))
    .where(and(eq(story.workingState, 'scheduled'), lt(story.releaseAt, before), own))
    .orderBy(asc(story.releaseAt), asc(story.id));
}
