import type { EmbedView, PhotoView, PostView, RenderContext, StoryLink } from './views-of-media';

/** A photo, records and a story for tests. */
export const samplePhoto: PhotoView = {
  id: 'photo-1',
  width: 1200,
  height: 800,
  sources: [
    { type: 'image/avif', srcset: '/photos/photo-1/600.avif 600w, /photos/photo-1/1200.avif 1200w' },
    { type: 'image/webp', srcset: '/photos/photo-1/600.webp 600w, /photos/photo-1/1200.webp 1200w' },
    { type: 'image/jpeg', srcset: '/photos/photo-1/600.jpg 600w, /photos/photo-1/1200.jpg 1200w' },
  ],
  src: '/photos/photo-1/1200.jpg',
  placeholder: null,
};

export const samplePost: PostView = {
  id: 'post-1',
  platform: 'x',
  url: 'https://x.com/harbour/status/1',
  authorName: 'Harbour Office',
  handle: 'harbour',
  text: 'The ferry is late.\nThe tide is not.\n\nNext one at noon. https://t.co/abc',
  language: 'en',
  direction: 'ltr',
  postedOn: '2026-04-11T10:57:00Z',
  capturedAt: '2026-04-12T08:00:00Z',
  capturedHow: 'oembed',
};

export const sampleEmbed: EmbedView = {
  id: 'embed-1',
  kind: 'player',
  provider: 'YouTube',
  url: 'https://www.youtube.com/watch?v=abcDEF_-123',
  title: 'The gates close',
  authorName: 'Harbour Office',
  description: '',
  shape: 'wide',
  poster: samplePhoto,
};

export const sampleStory: StoryLink = {
  id: 'story-1',
  headline: 'Barrier vote passes by one',
  section: 'Politics',
  path: '/politics/barrier-vote',
};

export const sampleContext: RenderContext = {
  photo: (id) => (id === samplePhoto.id ? samplePhoto : undefined),
  post: (recordId) => (recordId === samplePost.id ? samplePost : undefined),
  embed: (recordId) => (recordId === sampleEmbed.id ? sampleEmbed : undefined),
  story: (storyId) => (storyId === sampleStory.id ? sampleStory : undefined),
  siteUrl: 'https://ledger.example',
};
