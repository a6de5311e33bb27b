import { sql } from 'drizzle-orm';
import type { Connection } from '../client';
import { dialect } from '../dialect';

/** The time of the database, to the millisecond: the one clock that all instances of the house share. */
export async function databaseTime(connection: Connection): Promise<Date> {
  const milliseconds =
    dialect === 'postgres'
      ? sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::float8`
      : sql<number>`cast(unixepoch('subsec') * 1000 as integer)`;
  const [row] = await connection.select({ milliseconds }).from(sql`(select 1) as one`);
  if (!row) throw new Error('The database did not say what time it is.');
  return new Date(Number(row.milliseconds));
}
