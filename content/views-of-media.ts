/** A published or library photo as a renderer needs it: addresses and sizes, nothing private. */
export interface PhotoView {
  id: string;
  width: number;
  height: number;
  /** Best format first; a browser takes the first it understands. */
  sources: { type: 'image/avif' | 'image/webp' | 'image/jpeg'; srcset: string }[];
  src: string;
  placeholder: string | null;
  /** Only on the desk, and only while the larger pictures are drawn; `problem` says why they cannot be. */
  drawing?: { problem: string | null };
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
  capturedHow: 'oembed' | 'by_hand';
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
