import type { PhotoView } from '@/content/views-of-media';

/** A photo of the library as the desk shows it: the picture, and what its file says for caption, credit and alt text. */
export interface PhotoCard {
  id: string;
  fileName: string;
  caption: string;
  credit: string;
  alt: string;
  uploadedAt: string;
  uploadedBy: string;
  /** What the desk should know of the file before it is used, one sentence each. */
  remarks: string[];
  view: PhotoView;
}
