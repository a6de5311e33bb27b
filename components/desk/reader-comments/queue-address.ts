import type { CommentQueue } from '@/newsroom/reader-comments/states';

/** The address of a page of a queue; what is as usual is left out. */
export function queueAddress({
  queue,
  storyId,
  page = 1,
}: {
  queue: CommentQueue;
  storyId: string | null;
  page?: number;
}): string {
  const parts = new URLSearchParams();
  if (queue !== 'waiting') parts.set('queue', queue);
  if (storyId !== null) parts.set('story', storyId);
  if (page > 1) parts.set('page', String(page));
  const query = parts.toString();
  return query === '' ? '/desk/comments' : `/desk/comments?${query}`;
}
