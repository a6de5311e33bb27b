import type { ContentCredentials } from '@/newsroom/content-credentials';
import type { PhotoListField, PhotoTextField } from '@/newsroom/photo-fields';
import type { StoryKind } from '@/newsroom/story-kinds';

/** The shapes of JSON columns that no other room defines. */

/**
 * The details as they stood when a version was cut. What is optional is left out while it says nothing (news, in
 * English, under its headline), so that a version from before there was such a detail has the same hash.
 */
export interface Details {
  sectionId: string | null;
  slug: string;
  tagIds: string[];
  authorIds: string[];
  kind?: StoryKind;
  language?: string;
  searchTitle?: string;
  socialTitle?: string;
}

/**
 * What a photo file says about itself, by the IPTC mapping; null where it is silent. What is optional is missing from
 * photos that were taken in before it was read.
 */
export interface PhotoFactsJson
  extends Record<OldestPhotoField, string | null>,
    Partial<Record<Exclude<PhotoTextField, OldestPhotoField>, string | null>>,
    Partial<Record<PhotoListField, string[]>> {
  /** Whether the original tells where it was taken. The position itself is never among the facts. */
  hasPosition?: boolean;
  /** Null: the file has none. */
  contentCredentials?: ContentCredentials | null;
  /** Whether the file moves; only its first picture is shown. */
  isAnimated?: boolean;
}

type OldestPhotoField = 'caption' | 'headline' | 'creator' | 'credit' | 'source' | 'copyright' | 'alt';

/** One rendition of a photo in the store. `width` and `height` in pixels, `bytes` its size. */
export interface RenditionJson {
  key: string;
  type: 'image/avif' | 'image/webp' | 'image/jpeg';
  width: number;
  height: number;
  bytes: number;
}

/** The portrait of an author: a square in the store, as JPEG, and how many pixels each of its sides has. */
export interface AuthorPicture {
  key: string;
  side: number;
  bytes: number;
}

/** What one person did between two versions, as far as it is known. */
export interface Contribution {
  personId: string;
  wordsAdded: number;
  wordsRemoved: number;
  changedDetails: boolean;
}

/** A block that was restored: its id, and what it was called then. */
export interface RestoredBlock {
  id: string;
  words: string;
}
