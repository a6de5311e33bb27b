import type { Copy } from '@/content/document';
import type { Problem } from '@/content/problem';
import { embedUses, photoUses, postUses, relatedUses } from '@/content/uses';
import type { Connection } from '@/db/client';
import { knownEmbedIds, knownPhotoIds, knownPostIds, liveStoryIds } from '@/db/queries/known-media';
import { changedPostProblems } from '../posts/changed-posts';

/** Photos, records and stories that a copy names and the house, or its readers, do not have. Blocks alone cannot know. */
export async function mediaProblems(connection: Connection, copy: Copy): Promise<Problem[]> {
  const photos = named(photoUses(copy), (use) => use.photoId);
  const posts = named(postUses(copy), (use) => use.recordId);
  const embeds = named(embedUses(copy), (use) => use.recordId);
  const related = named(relatedUses(copy), (use) => use.storyId);
  const knownPhotos = await knownPhotoIds(connection, idsOf(photos));
  const knownPosts = await knownPostIds(connection, idsOf(posts));
  const knownEmbeds = await knownEmbedIds(connection, idsOf(embeds));
  const liveStories = await liveStoryIds(connection, idsOf(related));
  return [
    ...missing(photos, knownPhotos).map((use) => problem('G4', 'The photo is not in the library.', use)),
    ...missing(posts, knownPosts).map((use) => problem('G5', 'The social post has no archived record.', use)),
    ...missing(embeds, knownEmbeds).map((use) => problem('G5', 'The embed has no archived record.', use)),
    ...missing(related, liveStories).map((use) => warning('G14', NOT_PUBLISHED, use)),
    ...(await changedPostProblems(connection, posts)),
  ];
}

const NOT_PUBLISHED = 'The related story is not published: readers see nothing in its place.';

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

function problem(code: Problem['code'], message: string, { blockId }: NamedUse): Problem {
  const found: Problem = { code, severity: 'hard', message };
  return blockId === null ? found : { ...found, blockId };
}

// It may be published first, or taken back at any time: the page is whole either way.
function warning(code: Problem['code'], message: string, use: NamedUse): Problem {
  return { ...problem(code, message, use), severity: 'soft' };
}
