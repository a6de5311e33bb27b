import type { AuthorKey, PersonKey } from './people';
import type { PhotoKey } from './photos';
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
  working: 'draft' | 'in_review' | 'changes_requested' | 'approved' | 'scheduled' | 'clean' | 'spiked';
  public: 'never' | 'live' | 'withdrawn';
}

export interface DemoChange {
  class: 'minor' | 'update' | 'clarification' | 'correction' | 'editors_note';
  /** What readers are told; none for a minor change. */
  note?: string;
  hoursAgo: number;
  /** Words that stand in the story now, and what stood there before this change ('' when nothing did). */
  replaced?: { now: string; before: string };
}

export type DemoInline = string | { b: string } | { i: string } | { a: readonly [text: string, url: `https://${string}`] };

export type DemoBlock =
  | { p: readonly DemoInline[] }
  | { h2: string }
  | { h3: string }
  | { ul: readonly (readonly DemoInline[])[] }
  | { ol: readonly (readonly DemoInline[])[] }
  /** One string a paragraph. */
  | { quote: { text: readonly string[]; by: string } }
  | { photo: DemoPhoto }
  | { post: PostKey };

export interface DemoPhoto {
  key: PhotoKey;
  caption: string;
  credit: string;
  alt: string;
  decorative?: boolean;
}

/** The words of a story as they stood at its first publication and after each change, oldest first; the last is `body`. */
export function publishedBodies(story: DemoStory): readonly (readonly DemoBlock[])[] {
  const changes = story.changes ?? [];
  return changes.reduceRight<readonly (readonly DemoBlock[])[]>(
    (bodies, change) => [before(bodies[0] ?? story.body, change), ...bodies],
    [story.body],
  );
}

function before(body: readonly DemoBlock[], { replaced }: DemoChange): readonly DemoBlock[] {
  if (!replaced) return body;
  return body.map((block) => ('p' in block ? { p: block.p.map((inline) => swapped(inline, replaced)) } : block));
}

function swapped(inline: DemoInline, { now, before }: { now: string; before: string }): DemoInline {
  return typeof inline === 'string' ? inline.replace(now, before) : inline;
}
