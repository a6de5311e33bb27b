import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { PublishedStep } from '@/newsroom/corrections/published-versions';
import { authorThing, storyThing } from '@/newsroom/public-things';
import type { Connection } from '../client';
import { author, changeNote, history, publication, version, withheldVersion } from '../schema';
import { noteShown } from '../shown';

/**
 * The steps by which readers got each version of a live story, oldest first; none of a story that they do not have. What the
 * history of the desk says of reasons and people is not read.
 */
export async function publishedSteps(connection: Connection, storyId: string): Promise<PublishedStep[]> {
  noteShown(storyThing(storyId));
  const rows = await connection
    .select({
      versionId: history.versionId,
      at: history.at,
      from: history.fromPublic,
      action: history.action,
      changeClass: history.changeClass,
      // Not the note of the history: what somebody wrote beside a minor change was never before readers.
      note: changeNote.note,
    })
    .from(history)
    .innerJoin(publication, eq(publication.storyId, history.storyId))
    .leftJoin(
      changeNote,
      and(
        eq(changeNote.storyId, history.storyId),
        eq(changeNote.versionId, history.versionId),
        eq(changeNote.at, history.at),
      ),
    )
    .where(
      and(
        eq(history.storyId, storyId),
        eq(history.toPublic, 'live'),
        or(
          inArray(history.action, ['publish', 'publish_update', 'quick_fix']),
          and(eq(history.action, 'restore'), eq(history.fromPublic, 'withdrawn')),
        ),
      ),
    )
    .orderBy(asc(history.revision));
  return rows.flatMap(({ versionId, from, action, ...step }) =>
    versionId === null
      ? []
      : [{ ...step, versionId, from: from ?? 'never', isRestored: action === 'restore' }],
  );
}

/** Those versions of a story that readers may not look up. */
export async function withheldVersions(connection: Connection, storyId: string): Promise<Set<string>> {
  noteShown(storyThing(storyId));
  const rows = await connection
    .select({ versionId: withheldVersion.versionId })
    .from(withheldVersion)
    .where(eq(withheldVersion.storyId, storyId));
  return new Set(rows.map(({ versionId }) => versionId));
}

/** What versions of a live story said, by id; nothing of a story that readers do not have. */
export async function publishedTexts(
  connection: Connection,
  { storyId, versionIds }: { storyId: string; versionIds: readonly string[] },
): Promise<Map<string, Pick<typeof version.$inferSelect, 'copy' | 'details'>>> {
  noteShown(storyThing(storyId));
  const rows = await connection
    .select({ id: version.id, copy: version.copy, details: version.details })
    .from(version)
    .innerJoin(publication, eq(publication.storyId, version.storyId))
    .where(and(eq(version.storyId, storyId), inArray(version.id, [...versionIds])));
  return new Map(rows.map(({ id, ...text }) => [id, text]));
}

/** The names of authors by id, as the paper writes them now. */
export async function publishedNames(
  connection: Connection,
  authorIds: readonly string[],
): Promise<Map<string, string>> {
  noteShown(...authorIds.map(authorThing));
  if (authorIds.length === 0) return new Map();
  const rows = await connection
    .select({ id: author.id, name: author.name })
    .from(author)
    .where(inArray(author.id, [...authorIds]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
