import type { EmbedView, PhotoView, PostView, RenderContext, StoryLink } from './views-of-media';

interface KnownMedia {
  photo?: PhotoView | null;
  post?: PostView | null;
  embed?: EmbedView | null;
  story?: StoryLink | null;
}

/** A render context that knows one photo, record or story: for a block that is drawn by itself. */
export function asRenderContext(known: KnownMedia): RenderContext {
  return {
    photo: (id) => (known.photo?.id === id ? known.photo : undefined),
    post: (recordId) => (known.post?.id === recordId ? known.post : undefined),
    embed: (recordId) => (known.embed?.id === recordId ? known.embed : undefined),
    story: (storyId) => (known.story?.id === storyId ? known.story : undefined),
    siteUrl: '',
  };
}
