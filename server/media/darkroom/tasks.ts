import type { Outcome } from '@/newsroom/refusal';
import type { PhotoFacts } from '../photo-facts';
import type { PhotoFormat } from '../photo-formats';
import type { PrivateMetadata } from '../read-metadata';
import type { Rendition, RenditionOrder, RenditionSet } from '../rendition';
import type { CardOrder } from './card';
import type { CutOrder } from './cut';
import type { DrawnLogo } from './logo';

/** What a file turned out to be and says, and the first picture of it. */
export interface LookedAt {
  format: PhotoFormat;
  contentType: string;
  /** Of the upright picture. */
  width: number;
  height: number;
  facts: PhotoFacts;
  privateMetadata: PrivateMetadata;
  /** One rendition of middle size, so that the desk has something to show at once. */
  first: Rendition;
  placeholder: string | null;
}

export interface LookOrder {
  photoId: string;
  /** A picture with a shorter side than this is refused. */
  smallest?: number;
  /** The first picture is the middle of it, a square of so many pixels each way, or of as many as it has. */
  square?: number;
}

/** What the newsroom asks of the darkroom; the file follows on its standard input. */
export type Request = { size: number } & (
  | { task: 'look'; order: LookOrder }
  | { task: 'draw'; order: RenditionOrder }
  | { task: 'cut'; order: CutOrder }
  | { task: 'logo' }
  | { task: 'card'; order: CardOrder }
);

/** What comes back: the answer, or that the task itself broke. */
export type Reply =
  | { task: 'look'; answer: Outcome<LookedAt> }
  | { task: 'draw'; answer: Outcome<RenditionSet> }
  | { task: 'cut'; answer: Outcome<Rendition> }
  | { task: 'logo'; answer: Outcome<DrawnLogo> }
  | { task: 'card'; answer: Outcome<Uint8Array> }
  | { task: 'none'; broken: string };
