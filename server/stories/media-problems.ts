import type { Copy } from '@/content/document';
import type { Problem } from '@/content/problem';
import { photoUses, postUses } from '@/content/uses';
import type { Connection } from '@/db/client';
import { knownPhotoIds, knownPostIds } from '@/db/queries/known-media';

/** Photos and records of posts that a copy names and the house does not have. The blocks alone cannot know this. */
export async function mediaProblems(connection: Connection, copy: Copy): Promise<Problem[]> {
  const photos = named(photoUses(copy), (use) => use.photoId);
  const posts = named(postUses(copy), (use) => use.recordId);
  const knownPhotos = await knownPhotoIds(connection, idsOf(photos));
  const knownPosts = await knownPostIds(connection, idsOf(posts));
  return [
    ...missing(photos, knownPhotos).map((use) => problem('G4', 'The photo is not in the library.', use)),
    ...missing(posts, knownPosts).map((use) => problem('G5', 'The social post has no archived record.', use)),
  ];
}

interface NamedUse {
  blockId: string | null;
  id: string;
}

function named<Use extends { blockId: string | null }>(
  uses: readonly Use[],
  idOf: (use: Use) => string | null,
): NamedUse[] {
  return uses.flatMap((use) => {
    const id = idOf(use);
    return id === null ? [] : [{ blockId: use.blockId, id }];
  });
}

function idsOf(uses: readonly NamedUse[]): string[] {
  return [...new Set(uses.map((use) => use.id))];
}

function missing(uses: readonly NamedUse[], known: ReadonlySet<string>): NamedUse[] {
  return uses.filter((use) => !known.has(use.id));
}

function problem(code: 'G4' | 'G5', message: string, { blockId }: NamedUse): Problem {
  const found: Problem = { code, severity: 'hard', message };
  return blockId === null ? found : { ...found, blockId };
}
