import type { PhotoFactsJson } from '@/db/shapes';

interface Described {
  fileName: string;
  facts: PhotoFactsJson;
  edited: Partial<PhotoFactsJson>;
}

/** The facts as the house uses them: what a person edited stands before what the file says, field by field. */
export function factsInUse({ facts, edited }: Pick<Described, 'facts' | 'edited'>): PhotoFactsJson {
  return { ...facts, ...edited };
}

/** The words by which the library finds a photo: its name, and its facts as they are used. */
export function searchTextOf({ fileName, ...photo }: Described): string {
  const { caption, headline, credit, creator, city, country, sublocation, people, keywords } =
    factsInUse(photo);
  const searched = [fileName, caption, headline, credit, creator, sublocation, city, country];
  return [...searched, ...(people ?? []), ...(keywords ?? [])].filter(Boolean).join(' ').toLowerCase();
}
