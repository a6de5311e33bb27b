import type { PhotoFactsJson } from '@/db/shapes';

interface Described {
  facts: PhotoFactsJson;
  edited: Partial<PhotoFactsJson>;
}

/** The facts as the house uses them: what a person edited stands before what the file says, field by field. */
export function factsInUse({ facts, edited }: Described): PhotoFactsJson {
  return { ...facts, ...edited };
}
