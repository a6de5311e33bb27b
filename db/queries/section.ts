import { asc, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { section } from '../schema';

const columns = { id: section.id, slug: section.slug, name: section.name };

export type SectionRow = Pick<typeof section.$inferSelect, keyof typeof columns>;

/** All sections, in the order of the house. */
export async function listSections(connection: Connection): Promise<SectionRow[]> {
  return connection.select(columns).from(section).orderBy(asc(section.position), asc(section.name));
}

/** One section by id, or null. */
export async function findSection(connection: Connection, sectionId: string): Promise<SectionRow | null> {
  const [row] = await connection.select(columns).from(section).where(eq(section.id, sectionId));
  return row ?? null;
}

export async function insertSection(tx: Connection, row: typeof section.$inferInsert): Promise<void> {
  await tx.insert(section).values(row);
}
