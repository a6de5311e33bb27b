import type { PhotoView } from '@/content/views-of-media';
import type { PhotoStanding } from './photo-standing';

/** A photo of the library as the desk shows it: the picture, its words as the house uses them, and its standing. */
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
  standing: PhotoStanding;
  /** Told after an upload only: the first photo of the library that is this very file. */
  sameFileAs?: { id: string; uploadedBy: string; uploadedAt: string };
}
