import type { Copy } from '@/content/document';
import type { Connection } from '@/db/client';
import { commentsOfLink, threadsOfLink } from '@/db/queries/outside-comment';
import type { PreviewLinkRow } from '@/db/queries/preview-link';
import { anchorName } from '@/newsroom/comments/anchor';
import { newId } from '../ids';
import { type CommentPlace, placesToComment } from './comment-places';

/** What the recipient of a preview sees of comments: what they can be about, and their own threads with the answers. */
export interface OutsideComments {
  /** For the comment that comes next: what is sent twice is written down once. */
  nextId: string;
  places: CommentPlace[];
  threads: OutsideThread[];
}

export interface OutsideThread {
  id: string;
  /** For the answer that comes next. */
  nextId: string;
  about: string;
  quote: string;
  isResolved: boolean;
  comments: { id: string; byName: string; isOwn: boolean; at: Date; text: string }[];
}

/** Reads them: nothing of any other thread, and of theirs neither what was deleted nor who resolved it. */
export async function readOutsideComments(
  connection: Connection,
  { link, copy }: { link: PreviewLinkRow; copy: Copy },
): Promise<OutsideComments> {
  const threads = await threadsOfLink(connection, link.id);
  const comments = await commentsOfLink(connection, link.id);
  return {
    nextId: newId(),
    places: placesToComment(copy),
    threads: threads.map(({ id, anchor, resolvedAt }) => ({
      id,
      nextId: newId(),
      about: anchorName(anchor),
      quote: 'quote' in anchor ? anchor.quote : '',
      isResolved: resolvedAt !== null,
      comments: comments
        .filter(({ threadId }) => threadId === id)
        .map(({ id: commentId, byName, at, text }) => {
          return { id: commentId, byName: byName ?? link.recipient, isOwn: byName === null, at, text };
        }),
    })),
  };
}
