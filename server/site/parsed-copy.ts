import { type Copy, parseCopy } from '@/content/document';

/** The text of a live version. Versions are checked when they are cut: one that cannot be read is our bug, never half a story. */
export function parsedCopy({ storyId, copy }: { storyId: string; copy: unknown }): Copy {
  const parsed = parseCopy(copy);
  if (!parsed.ok)
    throw new Error(`The live version of story ${storyId} cannot be read: ${parsed.problems.join(' ')}`);
  return parsed.copy;
}
