import type { Connection } from '@/db/client';
import { findPublication, type PublicationRow } from '@/db/queries/publication';
import { findOldAddress } from '@/db/queries/publication-place';
import { storyPath } from '../site/addresses';

/** The story whose comments stand at an address, or what became of it. */
export type CommentedStory =
  | { found: 'story'; story: PublicationRow }
  | { found: 'elsewhere'; path: string }
  | { found: 'gone' }
  | { found: 'nothing' };

/** Where the comments of a story stand: one list of them, and each by itself. */
export function commentsPath(address: { sectionSlug: string; slug: string }, commentId?: string): string {
  const list = `${storyPath(address)}/comments`;
  return commentId === undefined ? list : `${list}/${commentId}`;
}

/** Looks among what is published only: a story that was taken from readers has no comments, and a draft never had. */
export async function findCommentedStory(
  connection: Connection,
  address: { sectionSlug: string; slug: string },
): Promise<CommentedStory> {
  const story = await findPublication(connection, address);
  if (story) return { found: 'story', story };
  const old = await findOldAddress(connection, address);
  if (!old) return { found: 'nothing' };
  return old.became === 'moved' ? { found: 'elsewhere', path: commentsPath(old) } : { found: 'gone' };
}
