import type { ChangeClass } from '@/newsroom/change-class';
import type { HoldKind } from '@/newsroom/holds';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { AuthorKey, PersonKey } from './people';
import { type PhotoKey, photos } from './photos';
import type { PostKey } from './posts';
import type { SectionSlug } from './sections';
import type { TagSlug } from './tags';

/** A story of the demo newsroom as plain data. Times are hours before loading, so that the front is always fresh. */
export interface DemoStory {
  key: string;
  section: SectionSlug;
  slug: string;
  headline: string;
  standfirst: string;
  bylines: readonly AuthorKey[];
  tags: readonly TagSlug[];
  /** The person who wrote it, and therefore may not approve it. */
  author: PersonKey;
  state: DemoState;
  /** Why it was returned, spiked or withdrawn. */
  reason?: string;
  /** Of a story in review: it was approved, then somebody else changed these words, and the approval lapsed. */
  lapsed?: { by: PersonKey; replaced: { now: string; before: string } };
  /** What keeps it from going out. */
  hold?: { kind: Exclude<HoldKind, 'embargo'>; reason: string; by: PersonKey };
  /** Who approved the version that is live, approved or scheduled. */
  approvedBy?: PersonKey;
  startedHoursAgo: number;
  publishedHoursAgo?: number;
  scheduledInHours?: number;
  /** Published changes since the first publication, oldest first. */
  changes?: readonly DemoChange[];
  body: readonly DemoBlock[];
  /** What the working copy of a live story says, where it is ahead of what readers get. */
  revision?: Partial<Pick<DemoStory, 'headline' | 'standfirst' | 'body'>>;
}

export interface DemoState {
  working: WorkingState;
  public: PublicState;
}

export interface DemoChange {
  class: ChangeClass;
  /** What readers are told; none for a minor change. */
  note?: string;
  hoursAgo: number;
  /** Words that stand in the story now, and what stood there before this change ('' when nothing did). */
  replaced?: { now: string; before: string };
}

export type DemoInline =
  | string
  | { b: string }
  | { i: string }
  /** Words to colleagues, which readers never get. */
  | { note: string }
  | { a: readonly [text: string, url: `https://${string}`] };

export type DemoBlock =
  | { p: readonly DemoInline[] }
  | { h2: string }
  | { h3: string }
  | { ul: readonly (readonly DemoInline[])[] }
  | { ol: readonly (readonly DemoInline[])[] }
  /** One string a paragraph. */
  | { quote: DemoQuote }
  | { pullQuote: string }
  | { factBox: { title: string; p?: readonly DemoInline[]; ul: readonly (readonly DemoInline[])[] } }
  | { divider: true }
  | { photo: DemoPhoto }
  | { gallery: readonly DemoPhoto[] }
  | { table: DemoTable }
  | { post: PostKey }
  /** The key of a story that was begun earlier. */
  | { related: string };

export interface DemoQuote {
  text: readonly string[];
  by: string;
  role?: string;
  occasion?: string;
  source?: `https://${string}`;
  translator?: string;
}

export interface DemoPhoto {
  key: PhotoKey;
  caption: string;
  credit: string;
  alt: string;
  decorative?: boolean;
}

/** A table of plain text; the columns after the first hold figures. */
export interface DemoTable {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  source: string;
}

/** The photos of a block: its own, or those of a gallery. */
export function photosOf(block: DemoBlock): readonly DemoPhoto[] {
  if ('photo' in block) return [block.photo];
  return 'gallery' in block ? block.gallery : [];
}

/** A photo block with the words the photo brings along; `own` replaces those a story needs to say differently. */
export function libraryPhoto(key: PhotoKey, own: Partial<Omit<DemoPhoto, 'key'>> = {}): { photo: DemoPhoto } {
  const { caption, credit, alt } = photos[key];
  return { photo: { key, caption, credit, alt, ...own } };
}

/** The body of a story as it stood at first publication and after each change, oldest first; the last is `body`. */
export function publishedBodies(story: DemoStory): readonly (readonly DemoBlock[])[] {
  const newestFirst = [story.body];
  for (const change of (story.changes ?? []).toReversed()) {
    newestFirst.push(undone(newestFirst.at(-1) ?? story.body, change));
  }
  return newestFirst.reverse();
}

/** A body as it stood before a change. */
export function undone(
  body: readonly DemoBlock[],
  { replaced }: Pick<DemoChange, 'replaced'>,
): readonly DemoBlock[] {
  if (!replaced) return body;
  const { now, before } = replaced;
  const rewrite = (block: DemoBlock): DemoBlock => {
    if (!('p' in block)) return block;
    return {
      p: block.p.map((inline) => (typeof inline === 'string' ? inline.replace(now, before) : inline)),
    };
  };
  // A paragraph that the change brought in was not there before it.
  return body.map(rewrite).filter((block) => !('p' in block) || block.p.join('') !== '');
}
