import type { embed, photo, socialPost } from '@/db/schema';
import { TEST_MORNING, TEST_PERSON } from './testing-moment';

/** A photo of the library as its upload left it. */
export function photoRow(id: string): typeof photo.$inferInsert {
  const key = (width: number, extension: string) => `renditions/${id}/${width}.${extension}`;
  return {
    id,
    sha256: id,
    originalKey: `originals/${id}`,
    fileName: `${id}.jpg`,
    mediaType: 'image/jpeg',
    width: 1280,
    height: 853,
    bytes: 1000,
    placeholder: null,
    rawMetadata: '{}',
    facts: {
      caption: null,
      headline: null,
      creator: null,
      credit: null,
      source: null,
      alt: null,
      copyright: '© The Harbour Ledger',
    },
    renditions: [
      { key: key(640, 'webp'), type: 'image/webp', width: 640, height: 427, bytes: 40 },
      { key: key(640, 'jpg'), type: 'image/jpeg', width: 640, height: 427, bytes: 50 },
      { key: key(1280, 'jpg'), type: 'image/jpeg', width: 1280, height: 853, bytes: 90 },
    ],
    uploadedBy: TEST_PERSON,
    uploadedAt: TEST_MORNING,
  };
}

/** A social post as it was captured. */
export function postRow(id: string): typeof socialPost.$inferInsert {
  return {
    id,
    platform: 'x',
    postId: id,
    url: 'https://x.com/kelmouth/status/1',
    sha256: id,
    language: 'en',
    authorName: 'Kelmouth Port',
    handle: 'kelmouth',
    text: 'The port is open.',
    direction: 'ltr',
    ...{
      postedOn: '2026-03-01',
      capturedHow: 'oembed',
      capturedBy: TEST_PERSON,
      capturedAt: TEST_MORNING,
      raw: null,
    },
  };
}

/** A video as it was captured. */
export function embedRow(id: string): typeof embed.$inferInsert {
  return {
    id,
    kind: 'player',
    host: 'youtube',
    hostKey: 'abcDEF_-123',
    provider: 'YouTube',
    url: 'https://www.youtube.com/watch?v=abcDEF_-123',
    title: 'The gates close',
    authorName: 'Kelmouth Port',
    description: '',
    shape: 'wide',
    posterPhotoId: null,
    capturedHow: 'oembed',
    capturedBy: TEST_PERSON,
    capturedAt: TEST_MORNING,
    raw: null,
    sha256: id,
  };
}
