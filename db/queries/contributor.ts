import { asc, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { isOneOf, listed } from '../dialect';
import { preparedWrite } from '../prepared-writes';
import { contributor, person } from '../schema';
import { rowsOfStory, writtenTogether } from '../together';

/** Who wrote or changed the story since it was last published, earliest first. */
export async function contributorsOf(
  connection: Connection,
  storyId: string,
): Promise<{ personId: string; name: string }[]> {
  return contributors(connection, storyId);
}

const contributors = rowsOfStory<{ personId: string; name: string }>((connection, isOfStories) =>
  connection
    .select({ storyId: contributor.storyId, personId: contributor.personId, name: person.name })
    .from(contributor)
    .innerJoin(person, eq(person.id, contributor.personId))
    .where(isOfStories(contributor.storyId))
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
export const forgetContributors = writtenTogether<string>((tx, storyIds) =>
  forgetAll(tx, { storyIds: listed(storyIds) }),
);

const forgetAll = preparedWrite<{ storyIds: unknown }>((tx, slot) =>
  tx.delete(contributor).where(isOneOf(contributor.storyId, slot('storyIds'))),
);
