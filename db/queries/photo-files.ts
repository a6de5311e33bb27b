import { inArray } from 'drizzle-orm';
import type { Connection } from '../client';
import { photo } from '../schema';

/** Of these hashes the ones of files that a photo of the library was uploaded as. */
export async function knownFileHashes(
  connection: Connection,
  hashes: readonly string[],
): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await connection
    .selectDistinct({ sha256: photo.sha256 })
    .from(photo)
    .where(inArray(photo.sha256, [...hashes]));
  return new Set(rows.map((row) => row.sha256));
}
