/** What a record of a social post holds besides its words: the parts that the platform's own answer tells. */

/** A stretch of a post's text that leads somewhere. `start` and `end` count code points, as a reader counts letters. */
export interface PostEntity {
  kind: 'link' | 'mention' | 'tag';
  start: number;
  end: number;
  href: string;
}

/** Why there is no copy of a picture of our own. */
export type LeftOut =
  | 'not_asked'
  | 'too_late'
  | 'too_many'
  | 'too_large'
  | 'not_reached'
  | 'not_allowed'
  | 'not_a_picture';

/** A picture of a post: where it lay, and our own copy of it or why there is none. */
export interface PostPicture {
  source: string;
  photoId: string | null;
  /** Of the file as the platform sent it, hexadecimal. */
  sha256: string | null;
  leftOut: LeftOut | null;
}

/** A picture, or the poster of a video, in the order of the post. */
export interface PostMedia extends PostPicture {
  kind: 'picture' | 'video';
  /** What its author wrote for those who cannot see it; empty when nothing. */
  alt: string;
  /** Where the video itself lay; it is not copied. */
  video: string | null;
}

/** What the platform counted at the moment of capture; what it did not tell is not here. */
export interface PostMetrics {
  likes?: number;
  reposts?: number;
  replies?: number;
  quotes?: number;
  views?: number;
}

/** One post as its platform tells it, in plain text. */
export interface PostWords {
  platform: string;
  postId: string;
  /** The canonical address. */
  url: string;
  authorName: string;
  /** Without the leading @; empty where the platform has none. */
  handle: string;
  text: string;
  /** A language tag such as `en`, or null when nobody said. */
  language: string | null;
  direction: 'ltr' | 'rtl' | 'auto';
  /** An ISO date, or a date-time when the platform tells the hour. */
  postedOn: string;
}

/** A post inside another one's record: the one that it quotes or answers. */
export interface OtherPost extends PostWords {
  entities: PostEntity[];
  avatar: PostPicture | null;
  media: PostMedia[];
  warning: string;
}

/**
 * The second form of a record; the first one ended at the words. A later form gets another number, so that the hash of
 * every record can always be made again in the form in which it was sealed.
 */
export interface PostMore {
  form: 2;
  entities: PostEntity[];
  avatar: PostPicture | null;
  media: PostMedia[];
  /** What the author put before the post ("eye contact"); empty when nothing. */
  warning: string;
  isEdited: boolean;
  metrics: PostMetrics;
  quoted: OtherPost | null;
  answered: OtherPost | null;
  /** A picture of the screen, for a post typed by hand; for the desk, never for readers. */
  screenshotPhotoId: string | null;
}

/** The second form of a record of which nothing but the words is known. */
export function wordsOnly(): PostMore {
  return {
    form: 2,
    entities: [],
    avatar: null,
    media: [],
    warning: '',
    isEdited: false,
    metrics: {},
    quoted: null,
    answered: null,
    screenshotPhotoId: null,
  };
}

/** Every picture that readers see of a record, the post's own before those of the posts inside it. */
export function picturesOf({ media, avatar, quoted, answered }: PostMore): PostPicture[] {
  const inside = [quoted, answered].flatMap((post) => (post ? [...post.media, post.avatar] : []));
  return [...media, avatar, ...inside].filter((picture) => picture !== null);
}
