import type { OtherPostView, PostView } from '../../views-of-media';

/** As much of a post as is drawn the same way by itself and inside another one. */
export type DrawnPost = Pick<OtherPostView, 'authorName' | 'handle' | 'text' | 'language' | 'direction'> &
  Partial<Pick<OtherPostView, 'entities' | 'avatar' | 'media' | 'warning'>>;

/** A record's own post, with what the second form of the record adds. */
export function ownPost({ more, ...words }: PostView): DrawnPost {
  return more ? { ...words, ...more } : words;
}
