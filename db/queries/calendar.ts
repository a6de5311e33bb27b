import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm';
import type { PublicState } from '@/newsroom/states';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { hold, section, story } from '../schema';
import { isSeenBy } from './seen-stories';

/** A story that waits for its hour. */
export interface ScheduledRow {
  id: string;
  headline: string;
  sectionName: string | null;
  publicState: PublicState;
  releaseAt: Date | null;
}

/** The scheduled stories that somebody may see and that go out before this moment, also those that should have gone out; soonest first. */
export async function listScheduled(
  connection: Connection,
  { before, reader }: { before: Date; reader: StoryReader },
): Promise<ScheduledRow[]> {
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
    .where(
      and(eq(story.workingState, 'scheduled'), lt(story.releaseAt, before), isSeenBy(connection, reader)),
    )
    .orderBy(asc(story.releaseAt), asc(story.id));
}

/** A story with an embargo that ends by itself. */
export interface EmbargoRow {
  id: string;
  headline: string;
  sectionName: string | null;
  until: Date | null;
}

/** The embargoes on stories that somebody may see, that nobody has lifted and that end between these moments; soonest first. */
export async function listEmbargoEnds(
  connection: Connection,
  { from, before, reader }: { from: Date; before: Date; reader: StoryReader },
): Promise<EmbargoRow[]> {
  const ends = and(
    eq(hold.kind, 'embargo'),
    isNull(hold.liftedAt),
    gt(hold.until, from),
    lt(hold.until, before),
  );
  return connection
    .select({ id: story.id, headline: story.headline, sectionName: section.name, until: hold.until })
    .from(hold)
    .innerJoin(story, eq(story.id, hold.storyId))
    .leftJoin(section, eq(section.id, story.sectionId))
    .where(and(ends, isSeenBy(connection, reader)))
    .orderBy(asc(hold.until), asc(hold.id));
}
