import type { Connection } from '@/db/client';
import { insertAuthor, listAuthors } from '@/db/queries/author';
import { slugify } from '@/newsroom/slug';
import { newId } from '../ids';

/**
 * Gives somebody new a byline under their own name, at an address that is free. A name that cannot be written in an
 * address gets none; then an admin chooses one.
 */
export async function insertFirstProfile(
  tx: Connection,
  { personId, name }: { personId: string; name: string },
): Promise<void> {
  const taken = new Set((await listAuthors(tx)).map((author) => author.slug));
  const slug = freeSlug(slugify(name), taken);
  if (slug) await insertAuthor(tx, { id: newId(), slug, name, personId });
}

function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (wanted === '' || !taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
