import type { PhotoView, PostView, RenderContext } from './views-of-media';

/** A render context that knows one photo or one post: for a block that is drawn by itself. */
export function asRenderContext(known: { photo?: PhotoView | null; post?: PostView | null }): RenderContext {
  return {
    photo: (id) => (known.photo?.id === id ? known.photo : undefined),
    post: (recordId) => (known.post?.id === recordId ? known.post : undefined),
    siteUrl: '',
  };
}
