import type { OtherPost, PostMedia, PostMore, PostPicture } from '@/content/post-parts';
import type { OtherPostView, PhotoView, PostMoreView, PostView } from '@/content/views-of-media';
import type { SocialPostRow } from '@/db/queries/social-post';

/** Gives a photo of ours that this viewer may see. */
export type FindPhoto = (id: string) => PhotoView | undefined;

/** As much of a record as pages draw. */
type ShownRow = Omit<SocialPostRow, 'raw' | 'sha256' | 'capturedBy' | 'postId'>;

/** A record as pages draw it, with those of its photos that `findPhoto` knows; never with its screenshot. */
export function postView(row: ShownRow, findPhoto: FindPhoto = () => undefined): PostView {
  const view: PostView = {
    id: row.id,
    platform: row.platform,
    url: row.url,
    authorName: row.authorName,
    handle: row.handle,
    text: row.text,
    language: row.language,
    direction: row.direction,
    postedOn: row.postedOn,
    capturedAt: row.capturedAt.toISOString(),
    capturedHow: row.capturedHow,
  };
  return row.more ? { ...view, more: moreView(row.more, findPhoto) } : view;
}

function moreView(more: PostMore, find: FindPhoto): PostMoreView {
  const { entities, warning, isEdited, metrics } = more;
  return {
    entities,
    warning,
    isEdited,
    metrics,
    avatar: photoOf(more.avatar, find),
    media: more.media.map((media) => mediaView(media, find)),
    quoted: more.quoted && otherView(more.quoted, find),
    answered: more.answered && otherView(more.answered, find),
  };
}

function otherView({ postId: _, avatar, media, ...words }: OtherPost, find: FindPhoto): OtherPostView {
  return { ...words, avatar: photoOf(avatar, find), media: media.map((each) => mediaView(each, find)) };
}

function mediaView(media: PostMedia, find: FindPhoto) {
  return { kind: media.kind, alt: media.alt, photo: photoOf(media, find) };
}

function photoOf(picture: PostPicture | null, find: FindPhoto): PhotoView | null {
  return find(picture?.photoId ?? '') ?? null;
}
