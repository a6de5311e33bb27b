import type { PhotoSizes } from './blocks/photo/waiting';
import type { PhotoArrivals } from './photo-arrivals';
import type { EmbedView, PhotoNotice, PhotoView, PostView, StoryLink } from './views-of-media';

/** How a block's view in the editor gets at what it shows; the editor shell brings it, blocks fetch nothing themselves. */
export interface MediaReader {
  photo(id: string): Promise<PhotoView | null>;
  /** `again` asks the newsroom anew, since this can change while the page is open. */
  photoNotice(id: string, when: 'once' | 'again'): Promise<PhotoNotice | null>;
  post(recordId: string): Promise<PostView | null>;
  embed(recordId: string): Promise<EmbedView | null>;
  /** Calls `tell` whenever the photo or record with this id may be another thing than it was; the answer ends that. */
  whenChanged(id: string, tell: () => void): () => void;
  /** Null for a story that is not published. */
  story(storyId: string): Promise<StoryLink | null>;
  /** Of photos that the page was made with, before they have come. */
  photoSizes?: PhotoSizes;
  /** Pictures on their way; left out where nobody sends any. */
  arrivals?: PhotoArrivals;
}
