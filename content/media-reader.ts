import type { PhotoView, PostView } from './views-of-media';

/** How a block's view in the editor gets at what it shows; the editor shell brings it, blocks fetch nothing themselves. */
export interface MediaReader {
  photo(id: string): Promise<PhotoView | null>;
  post(recordId: string): Promise<PostView | null>;
}
