import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { listCollectionNames } from '@/db/queries/collection';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { hasVisibleText } from '@/newsroom/visible-text';

const LONGEST_NAME = 80;

/** A name as it is stored, on one line. Refuses an empty one, a long one, and one that another collection has. */
export async function settleCollectionName(
  tx: Connection,
  { name, collectionId }: { name: string; collectionId: string },
): Promise<Outcome<string>> {
  const settled = cleanText(name).replace(/\s+/g, ' ').trim();
  if (!hasVisibleText(settled)) return refuse('invalid', 'A collection needs a name.');
  if (settled.length > LONGEST_NAME) {
    return refuse('invalid', `The name of a collection has at most ${LONGEST_NAME} characters.`);
  }
  const others = (await listCollectionNames(tx)).filter((other) => other.id !== collectionId);
  const taken = others.find((other) => inSmallLetters(other.name) === inSmallLetters(settled));
  return taken
    ? refuse('conflict', `Another collection is called “${taken.name}”. Choose a different name.`)
    : grant(settled);
}

function inSmallLetters(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
