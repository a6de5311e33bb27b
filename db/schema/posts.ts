import type { PostMore } from '@/content/post-parts';
import type { CapturedHow } from '@/content/views-of-media';
import type { Ground, Shown } from '@/newsroom/posts/decision';
import type { CheckReason, Finding, PostState, Silence } from '@/newsroom/posts/finding';
import { kit } from '../dialect';
import { person } from './people';
import { photo } from './photos';
import { story } from './stories';

const { table, text, int, instant, json, index, primaryKey } = kit;

/** A social post as it read when it was captured. Immutable: a new capture is a new row. */
export const socialPost = table(
  'social_post',
  {
    id: text('id').primaryKey(),
    platform: text('platform').notNull(),
    postId: text('post_id').notNull(),
    url: text('url').notNull(),
    authorName: text('author_name').notNull(),
    handle: text('handle').notNull(),
    text: text('text').notNull(),
    language: text('language'),
    direction: text('direction').$type<'ltr' | 'rtl' | 'auto'>().notNull(),
    postedOn: text('posted_on').notNull(),
    capturedHow: text('captured_how').$type<CapturedHow>().notNull(),
    /** Null when the clock did it: a check found that the post reads otherwise now. */
    capturedBy: text('captured_by').references(() => person.id),
    capturedAt: instant('captured_at').notNull(),
    /** What the second form of a record adds (content/post-parts); null in a record of the first. */
    more: json('more').$type<PostMore>(),
    /** The platform's answer, letter for letter: text, because jsonb would not give it back as it came. */
    raw: text('raw'),
    sha256: text('sha256').notNull(),
  },
  (t) => [
    index('social_post_origin').on(t.platform, t.postId),
    index('social_post_captured').on(t.capturedAt),
  ],
);

/**
 * What has become of a post on its platform, beside each record of it; the record itself never changes. A post that
 * readers have is asked about again and again: `due` is when.
 */
export const postWatch = table(
  'post_watch',
  {
    postId: text('post_id')
      .primaryKey()
      .references(() => socialPost.id),
    /** The same for every record of one post; see newsroom/posts/post-origin. */
    origin: text('origin').notNull(),
    /** By the last check to which the platform gave an answer; null before the first. */
    state: text('state').$type<PostState>(),
    /** How the post read then. */
    seenText: text('seen_text'),
    /** The last check of all, and what it found. */
    checkedAt: instant('checked_at'),
    finding: text('finding').$type<Finding>(),
    /** From this moment the desk has something to decide; null when it has not. */
    openSince: instant('open_since'),
    /** When readers got it, which its days and weeks are counted from; both are null while they do not have it. */
    since: instant('since'),
    due: instant('due'),
    /** How often in a row the platform could not be asked. */
    tries: int('tries').notNull().default(0),
  },
  (t) => [
    index('post_watch_origin').on(t.origin),
    index('post_watch_due').on(t.due),
    index('post_watch_open').on(t.openSince),
  ],
);

/** One question to a platform about one record, and what came of it. Append only. */
export const postCheck = table(
  'post_check',
  {
    id: text('id').primaryKey(),
    postId: text('post_id')
      .notNull()
      .references(() => socialPost.id),
    at: instant('at').notNull(),
    why: text('why').$type<CheckReason>().notNull(),
    /** Who asked; null: the clock. */
    personId: text('person_id').references(() => person.id),
    finding: text('finding').$type<Finding>().notNull(),
    /** How the post read, where the platform showed it; else why it did not. */
    seenText: text('seen_text'),
    silence: text('silence').$type<Silence>(),
    /** The record that was made because the post read otherwise. */
    captureId: text('capture_id').references(() => socialPost.id),
  },
  (t) => [index('post_check_post').on(t.postId, t.at)],
);

/** What readers are shown of a post, decided by an editor. The last one holds, for every record of the post. Append only. */
export const postDecision = table(
  'post_decision',
  {
    id: text('id').primaryKey(),
    origin: text('origin').notNull(),
    /** The record that was looked at. */
    postId: text('post_id')
      .notNull()
      .references(() => socialPost.id),
    shown: text('shown').$type<Shown>().notNull(),
    /** What readers are told; empty when they are told nothing. */
    label: text('label').notNull(),
    ground: text('ground').$type<Ground>().notNull(),
    /** The editor's own words about it, for the desk. */
    reason: text('reason').notNull(),
    /** How the post stood on its platform as far as was known. */
    state: text('state').$type<PostState>(),
    decidedBy: text('decided_by')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [index('post_decision_origin').on(t.origin, t.at)],
);

/** Records that a working copy shows, as it was merged last. */
export const workingPost = table(
  'working_post',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    postId: text('post_id')
      .notNull()
      .references(() => socialPost.id),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.postId] }), index('working_post_post').on(t.postId)],
);

/** The photos that belong to a record and not to the library. Only those that a reader sees become public with a story. */
export const socialPostPhoto = table(
  'social_post_photo',
  {
    postId: text('post_id')
      .notNull()
      .references(() => socialPost.id),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
    /** A screenshot is evidence for the desk alone. */
    role: text('role').$type<'shown' | 'screenshot'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.photoId] }), index('social_post_photo_photo').on(t.photoId)],
);
