import { asc, eq, max } from 'drizzle-orm';
import { SECTIONS } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { isOneOf, listed, lockRows } from '../dialect';
import { prepared } from '../prepared';
import { publication, redirect, section, story } from '../schema';
import { together } from '../together';

const columns = { id: section.id, slug: section.slug, name: section.name };

export type SectionRow = Pick<typeof section.$inferSelect, keyof typeof columns>;

/** All sections, in the order of the house. */
export async function listSections(connection: Connection): Promise<SectionRow[]> {
  return connection.select(columns).from(section).orderBy(asc(section.position), asc(section.name));
}

/** One section by id, or null. */
export async function findSection(connection: Connection, sectionId: string): Promise<SectionRow | null> {
  return byId(connection, sectionId);
}

const byId = together<string, SectionRow | null>(async (connection, wanted) => {
  const rows = await byIds(connection, { ids: listed([...new Set(wanted)]) });
  return wanted.map((sectionId) => rows.find(({ id }) => id === sectionId) ?? null);
});

const byIds = prepared<{ ids: unknown }, SectionRow>((connection, slot) =>
  connection
    .select(columns)
    .from(section)
    .where(isOneOf(section.id, slot('ids'))),
);

export async function insertSection(tx: Connection, row: typeof section.$inferInsert): Promise<void> {
  await tx.insert(section).values(row);
  touch(SECTIONS);
}

/** Locks every section until the transaction ends, so that order, slugs and removal are decided one after another. */
export async function lockSections(tx: Connection): Promise<void> {
  await lockRows(tx.select({ id: section.id }).from(section).orderBy(asc(section.id)), 'update');
}

/** The place after the last section. */
export async function nextSectionPosition(connection: Connection): Promise<number> {
  const [row] = await connection.select({ last: max(section.position) }).from(section);
  return (row?.last ?? 0) + 1;
}

export async function updateSection(
  tx: Connection,
  sectionId: string,
  words: { name: string; slug: string; description: string },
): Promise<void> {
  await tx.update(section).set(words).where(eq(section.id, sectionId));
  touch(SECTIONS);
}

/** Gives these sections the order in which they are named. */
export async function orderSections(tx: Connection, sectionIds: readonly string[]): Promise<void> {
  for (const [index, sectionId] of sectionIds.entries()) {
    await tx
      .update(section)
      .set({ position: index + 1 })
      .where(eq(section.id, sectionId));
  }
  touch(SECTIONS);
}

export async function deleteSection(tx: Connection, sectionId: string): Promise<void> {
  await tx.delete(section).where(eq(section.id, sectionId));
  touch(SECTIONS);
}

/** The sections under whose slug readers have or once had a story: live now, moved away, or withdrawn. */
export async function everPublishedSectionIds(connection: Connection): Promise<Set<string>> {
  const live = await connection.selectDistinct({ id: publication.sectionId }).from(publication);
  const once = await connection
    .selectDistinct({ id: section.id })
    .from(section)
    .innerJoin(redirect, eq(redirect.sectionSlug, section.slug));
  return new Set([...live, ...once].map((row) => row.id));
}

/** Whether a story is in this section, on the desk or before readers. */
export async function isSectionInUse(connection: Connection, sectionId: string): Promise<boolean> {
  const onTheDesk = connection.select({ id: story.id }).from(story).where(eq(story.sectionId, sectionId));
  const live = connection
    .select({ id: publication.storyId })
    .from(publication)
    .where(eq(publication.sectionId, sectionId));
  for (const uses of [onTheDesk, live]) {
    if ((await uses.limit(1)).length > 0) return true;
  }
  return false;
}
