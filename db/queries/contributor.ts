import { asc, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { prepared } from '../prepared';
import { contributor, person } from '../schema';

/** Who wrote or changed the story since it was last published, earliest first. */
export async function contributorsOf(
  connection: Connection,
  storyId: string,
): Promise<{ personId: string; name: string }[]> {
  return contributors(connection, { storyId });
}

const contributors = prepared<{ storyId: string }, { personId: string; name: string }>((connection, slot) =>
  connection
    .select({ personId: contributor.personId, name: person.name })
    .from(contributor)
    .innerJoin(person, eq(person.id, contributor.personId))
    .where(eq(contributor.storyId, slot('storyId')))
    .orderBy(asc(contributor.firstAt), asc(contributor.personId)),
);

/** Notes that this person worked on the story; from now on somebody else has to approve it. */
export async function noteContributor(
  tx: Connection,
  { storyId, personId, now }: { storyId: string; personId: string; now: Date },
): Promise<void> {
  await tx.insert(contributor).values({ storyId, personId, firstAt: now }).onConflictDoNothing();
}

/** Starts the count anew, once the work of these people has been published. */
export async function forgetContributors(tx: Connection, storyId: string): Promise<void> {
  await tx.delete(contributor).where(eq(contributor.storyId, storyId));
}
