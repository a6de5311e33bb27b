import { and, asc, desc, eq, gte, inArray, isNotNull, lt, not, or } from 'drizzle-orm';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { StoryReader } from '@/newsroom/story-reader';
import type { Connection } from '../client';
import { person, sealDeed, section, story, storyAuthor, storyMember } from '../schema';
import { allAtOnce, rowsOfStory } from '../together';
import { isSeenBy } from './seen-stories';

/** Who is let into a story besides its authors; null: it is not sealed. */
export async function membersOf(
  connection: Connection,
  { id, sealedAt }: { id: string; sealedAt: Date | null },
): Promise<string[] | null> {
  // Asked for every story that is opened, and hardly any is sealed.
  if (sealedAt === null) return null;
  const rows = await connection
    .select({ personId: storyMember.personId })
    .from(storyMember)
    .where(eq(storyMember.storyId, id))
    .orderBy(asc(storyMember.personId));
  return rows.map(({ personId }) => personId);
}

/** Everybody who may know of each of these stories that is sealed, authors among them. Stories that are not sealed are left out. */
export async function circlesOf(
  connection: Connection,
  storyIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const sealed = (await allAtOnce(storyIds.map((storyId) => sealedIds(connection, storyId)))).flat();
  const circles = new Map(sealed.map(({ id }) => [id, new Set<string>()]));
  for (const table of circles.size > 0 ? [storyMember, storyAuthor] : []) {
    const rows = await connection
      .select({ storyId: table.storyId, personId: table.personId })
      .from(table)
      .where(inArray(table.storyId, [...circles.keys()]));
    for (const { storyId, personId } of rows) circles.get(storyId)?.add(personId);
  }
  return circles;
}

const sealedIds = rowsOfStory<{ id: string }>((connection, isOfStories) =>
  connection
    .select({ storyId: story.id, id: story.id })
    .from(story)
    .where(and(isOfStories(story.id), isNotNull(story.sealedAt))),
);

/** A member with their name and who let them in; null for an author, who is a member anyway. */
export interface MemberRow {
  personId: string;
  name: string;
  isAuthor: boolean;
}

/** The members of a sealed story, its authors first, each by name. */
export async function listMembers(connection: Connection, storyId: string): Promise<MemberRow[]> {
  const named = { personId: person.id, name: person.name };
  const authors = await connection
    .select(named)
    .from(storyAuthor)
    .innerJoin(person, eq(person.id, storyAuthor.personId))
    .where(eq(storyAuthor.storyId, storyId))
    .orderBy(asc(person.name), asc(person.id));
  const members = await connection
    .select(named)
    .from(storyMember)
    .innerJoin(person, eq(person.id, storyMember.personId))
    .where(eq(storyMember.storyId, storyId))
    .orderBy(asc(person.name), asc(person.id));
  const isAuthor = new Set(authors.map(({ personId }) => personId));
  return [
    ...authors.map((row) => ({ ...row, isAuthor: true })),
    ...members.filter(({ personId }) => !isAuthor.has(personId)).map((row) => ({ ...row, isAuthor: false })),
  ];
}

/** Seals a story, or lifts its seal with all that it was. The story must be locked. */
export async function setSeal(
  tx: Connection,
  storyId: string,
  seal: { sealedAt: Date; sealedBy: string } | { sealedAt: null; sealedBy: null },
): Promise<void> {
  await tx.update(story).set(seal).where(eq(story.id, storyId));
  if (seal.sealedAt === null) await tx.delete(storyMember).where(eq(storyMember.storyId, storyId));
}

/** Lets somebody into a sealed story; nothing happens when they are a member already. */
export async function insertMember(tx: Connection, row: typeof storyMember.$inferInsert): Promise<void> {
  await tx.insert(storyMember).values(row).onConflictDoNothing();
}

export async function deleteMember(
  tx: Connection,
  { storyId, personId }: { storyId: string; personId: string },
): Promise<void> {
  await tx
    .delete(storyMember)
    .where(and(eq(storyMember.storyId, storyId), eq(storyMember.personId, personId)));
}

export async function insertSealDeed(tx: Connection, row: typeof sealDeed.$inferInsert): Promise<void> {
  await tx.insert(sealDeed).values(row);
}

const MOST_DEEDS = 100;

/** What was done to the seal of a story, newest first. For its members: it has the reasons. */
export async function listSealDeeds(
  connection: Connection,
  storyId: string,
): Promise<(typeof sealDeed.$inferSelect & { byName: string })[]> {
  const rows = await connection
    .select({ row: sealDeed, byName: person.name })
    .from(sealDeed)
    .innerJoin(person, eq(person.id, sealDeed.personId))
    .where(eq(sealDeed.storyId, storyId))
    .orderBy(desc(sealDeed.at), desc(sealDeed.id))
    .limit(MOST_DEEDS);
  return rows.map(({ row, byName }) => ({ ...row, byName }));
}

/**
 * Ids of stories that may have come to somebody's board or left it by a seal since then: sealed after they were begun, or
 * with a deed about this person. An id says nothing, and of a story that was begun sealed not even that is told.
 */
export async function sealNewsSince(
  connection: Connection,
  { personId, since, limit }: { personId: string; since: Date; limit: number },
): Promise<string[]> {
  const rows = await connection
    .selectDistinct({ storyId: sealDeed.storyId })
    .from(sealDeed)
    .innerJoin(story, eq(story.id, sealDeed.storyId))
    .where(
      and(
        gte(sealDeed.at, since),
        or(
          and(eq(sealDeed.deed, 'sealed'), lt(story.createdAt, sealDeed.at)),
          eq(sealDeed.deed, 'lifted'),
          eq(sealDeed.aboutId, personId),
        ),
      ),
    )
    .limit(limit);
  return rows.map(({ storyId }) => storyId);
}

/** A sealed story as it is shown to who is no member: that it is there, and nothing that it says. */
export interface SealedRow {
  id: string;
  workingState: WorkingState;
  publicState: PublicState;
  sectionName: string | null;
  sealedAt: Date | null;
  sealedByName: string | null;
}

/** The sealed stories that this person is no member of, last sealed first. Reads neither headline nor slug. */
export async function listSealedFrom(connection: Connection, reader: StoryReader): Promise<SealedRow[]> {
  const seen = isSeenBy(connection, reader);
  return connection
    .select({
      id: story.id,
      workingState: story.workingState,
      publicState: story.publicState,
      sectionName: section.name,
      sealedAt: story.sealedAt,
      sealedByName: person.name,
    })
    .from(story)
    .leftJoin(section, eq(section.id, story.sectionId))
    .leftJoin(person, eq(person.id, story.sealedBy))
    .where(and(isNotNull(story.sealedAt), seen && not(seen)))
    .orderBy(desc(story.sealedAt), desc(story.id));
}
