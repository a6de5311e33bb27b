import type { Copy } from '@/content/document';
import { postUses } from '@/content/uses';
import type { Connection } from '@/db/client';
import { knownPostIds } from '@/db/queries/known-media';

/** The records of social posts that a copy shows, each once; one that the house does not have is left out. */
export async function postsIn(connection: Connection, copy: Copy): Promise<string[]> {
  const named = postUses(copy).flatMap((use) => use.recordId ?? []);
  return [...(await knownPostIds(connection, [...new Set(named)]))];
}
