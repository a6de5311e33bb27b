import type { PhotoView } from '@/content/views-of-media';

/** A photo of the library as the desk shows it: the picture, and what is said of it for caption, credit and alt text. */
export interface PhotoCard {
  id: string;
  fileName: string;
  caption: string;
  credit: string;
  alt: string;
  uploadedAt: string;
  uploadedBy: string;
  isTakenDown: boolean;
  view: PhotoView;
  /** Told after an upload only: the first photo of the library that is this very file. */
  sameFileAs?: { id: string; uploadedBy: string; uploadedAt: string };
}
