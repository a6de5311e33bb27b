import type { PhotoFocus } from './focus';
import type { PostEntity, PostMedia, PostMetrics, PostWords } from './post-parts';

/** A published or library photo as a renderer needs it: addresses and sizes, nothing private. */
export interface PhotoView {
  id: string;
  width: number;
  height: number;
  /** Best format first; a browser takes the first it understands. */
  sources: { type: 'image/avif' | 'image/webp' | 'image/jpeg'; srcset: string }[];
  src: string;
  placeholder: string | null;
  /** The point that crops keep; without one, the usual. */
  focus?: PhotoFocus;
  /** Only on the desk, and only while the larger pictures are drawn; `problem` says why they cannot be. */
  drawing?: { problem: string | null };
  /** What readers are always told of this picture, such as that it was made by AI. */
  label?: string;
}

/** What the desk, and never a reader, is told of a photo beside its picture. */
export interface PhotoNotice {
  /** By what right it is shown; null when nobody has said. */
  rights: string | null;
  /** Said in the place of the picture when readers do not get it: who took it down and why, or when its licence ended. */
  plate: string | null;
  /** As readers are told it. */
  label: string | null;
  /** The page of the photo on the desk. */
  href: string;
}

/** The archived record of a social post. Everything shown to readers comes from here, never from the platform. */
export interface PostView {
  id: string;
  platform: string;
  url: string;
  authorName: string;
  handle: string;
  text: string;
  language: string | null;
  direction: 'ltr' | 'rtl' | 'auto';
  /** ISO date, or date-time when the platform told the hour. */
  postedOn: string;
  /** ISO date-time. */
  capturedAt: string;
  capturedHow: CapturedHow;
  /** What the record holds besides the words; a record of the first form has none of it. */
  more?: PostMoreView;
  /** What the desk has decided since; of a post that is blurred or removed there is nothing else to see. */
  standing?: PostStanding;
}

/** What readers are told beside a post, or in the place of it. */
export interface PostStanding {
  shown: 'labelled' | 'text_only' | 'blurred' | 'removed';
  label: string;
}

/** By the platform's oEmbed, its public interface, the page's own metadata, or a person who read it off the screen. */
export type CapturedHow = 'oembed' | 'api' | 'page' | 'by_hand';

/** A picture of a post, or the poster of its video; without our own copy there is nothing to draw. */
export interface PostMediaView {
  kind: PostMedia['kind'];
  alt: string;
  photo: PhotoView | null;
}

interface PostParts {
  entities: PostEntity[];
  avatar: PhotoView | null;
  media: PostMediaView[];
  warning: string;
}

/** A post that stands inside another one. */
export interface OtherPostView extends Omit<PostWords, 'postId'>, PostParts {}

export interface PostMoreView extends PostParts {
  isEdited: boolean;
  metrics: PostMetrics;
  quoted: OtherPostView | null;
  answered: OtherPostView | null;
  /** For the desk only. */
  screenshot?: PhotoView;
}

/** How an embed stands on the page, whatever its host says of pixels. */
export type EmbedShape = 'wide' | 'square' | 'tall' | 'low' | 'chart';

/** The record of an embed: what the house keeps of something that plays or stands elsewhere. */
export interface EmbedView {
  id: string;
  /** A player can be loaded in its place; a card is a link with a picture. */
  kind: 'player' | 'card';
  /** The name of the host as readers know it, or of the site that a card leads to. */
  provider: string;
  url: string;
  title: string;
  authorName: string;
  description: string;
  shape: EmbedShape;
  poster: PhotoView | null;
}

/** A live story as another one names it. */
export interface StoryLink {
  id: string;
  headline: string;
  section: string;
  /** Starts at the root of the site. */
  path: string;
}

/** What a renderer may ask for while it draws a body; looked up beforehand, so that drawing never waits. */
export interface RenderContext {
  photo(id: string): PhotoView | undefined;
  post(recordId: string): PostView | undefined;
  embed(recordId: string): EmbedView | undefined;
  /** A story that readers have; of any other, nothing. */
  story(storyId: string): StoryLink | undefined;
  /** Absolute, without a slash at the end; feeds need whole addresses. */
  siteUrl: string;
}
