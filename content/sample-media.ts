import type { PhotoView, PostView, RenderContext } from './views-of-media';

/** A photo and a post for tests. */
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

export const sampleContext: RenderContext = {
  photo: (id) => (id === samplePhoto.id ? samplePhoto : undefined),
  post: (recordId) => (recordId === samplePost.id ? samplePost : undefined),
  siteUrl: 'https://ledger.example',
};
