import type { Database } from '@/db/client';
import type { Role } from '@/newsroom/roles';
import type { EventBus } from '@/server/events';
import type { Storage } from '@/server/media/storage';
import type { DemoComment } from '../demo-newsroom/comments';
import type { DemoStory } from '../demo-newsroom/demo-story';
import type { DrawnPhoto } from '../demo-newsroom/draw-photos';
import type { DemoLaunch } from '../demo-newsroom/fronts';
import type { DemoAuthor } from '../demo-newsroom/people';
import type { PhotoKey } from '../demo-newsroom/photos';
import type { DemoPost, PostKey } from '../demo-newsroom/posts';
import type { DemoReport } from '../demo-newsroom/reports';
import type { DemoSection } from '../demo-newsroom/sections';

/** Someone who signs in; `author` is the key of their byline profile. */
export interface PersonToLoad {
  email: string;
  name: string;
  role: Role;
  author?: string;
}

/** As much of a newsroom as a browser test needs to begin with. */
export interface StaffToLoad {
  /** Everyone's. */
  password: string;
  people: Readonly<Record<string, PersonToLoad>>;
  authors: Readonly<Record<string, DemoAuthor>>;
  sections: readonly DemoSection[];
}

/** A whole newsroom. Stories name people, photos and posts by their keys; a key that is missing stops the loading. */
export interface NewsroomToLoad extends StaffToLoad {
  settings: Readonly<Record<'newsroomName' | 'tagline' | 'contactEmail' | 'timeZone', string>>;
  tags: readonly { slug: string; name: string }[];
  posts: Readonly<Partial<Record<PostKey, DemoPost>>>;
  /** Comes one by one, because drawing takes longer than anything else. */
  photos: AsyncIterable<readonly [PhotoKey, DrawnPhoto]>;
  stories: readonly DemoStory[];
  /** What readers have reported, oldest first; about stories by their keys. */
  reports?: readonly DemoReport[];
  /** What readers wrote below them. */
  comments?: readonly DemoComment[];
  /** How editors have arranged the front page, oldest first. */
  launches?: readonly DemoLaunch[];
}

export type Part = 'people' | 'photos' | 'posts' | 'stories';

export interface LoadContext {
  database: Database;
  storage: Storage;
  events: EventBus;
  /** The moment of loading: all that the newsroom has done lies before it. */
  now: Date;
  /** Told after each one of a part. */
  onProgress?: (part: Part, done: number) => void;
}

/** The value under this key, or an error that names what is missing where. */
export function named<Value>(values: ReadonlyMap<string, Value>, key: string, what: string): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`The newsroom to load has no ${what} “${key}”.`);
  return value;
}

/** The moment this many hours before another; a negative number of hours lies after it. */
export function hoursBefore(moment: Date, hours: number): Date {
  return new Date(Math.round(moment.getTime() - hours * 3_600_000));
}
