import { and, asc, eq, exists, gt, isNull, lt, type SQL } from 'drizzle-orm';
import type { PublicState } from '@/newsroom/states';
import type { Connection } from '../client';
import { hold, section, story, storyAuthor } from '../schema';

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
      and(eq(story.workingState, 'scheduled'), lt(story.releaseAt, before), isOwn(connection, writtenBy)),
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

/** The embargoes that nobody has lifted and that end between these moments; soonest first. */
export async function listEmbargoEnds(
  connection: Connection,
  { from, before, writtenBy }: { from: Date; before: Date; writtenBy: string | null },
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
    .where(and(ends, isOwn(connection, writtenBy)))
    .orderBy(asc(hold.until), asc(hold.id));
}

function isOwn(connection: Connection, writtenBy: string | null): SQL | undefined {
  if (writtenBy === null) return undefined;
  return exists(
    connection
      .select({ id: storyAuthor.storyId })
      .from(storyAuthor)
      .where(and(eq(storyAuthor.storyId, story.id), eq(storyAuthor.personId, writtenBy))),
  );
}
