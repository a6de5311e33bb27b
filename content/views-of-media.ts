/** A published or library photo as a renderer needs it: addresses and sizes, nothing private. */
export interface PhotoView {
  id: string;
  width: number;
  height: number;
  /** Best format first; a browser takes the first it understands. */
  sources: { type: 'image/avif' | 'image/webp' | 'image/jpeg'; srcset: string }[];
  src: string;
  placeholder: string | null;
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

/** What a renderer may ask for while it draws a body; looked up beforehand, so that drawing never waits. */
export interface RenderContext {
  photo(id: string): PhotoView | undefined;
  post(recordId: string): PostView | undefined;
  /** Absolute, without a slash at the end; feeds need whole addresses. */
  siteUrl: string;
}
