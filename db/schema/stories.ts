import type { Copy } from '@/content/document';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { StoryDetail } from '@/newsroom/story-details';
import type { StoryKind } from '@/newsroom/story-kinds';
import { kit } from '../dialect';
import { author, person } from './people';
import { section, tag } from './settings';

const { table, text, int, instant, json, bytes, sequence, index, primaryKey } = kit;

/**
 * One story. `workingState` belongs to the working copy, `publicState` to what readers get; they move separately.
 * `revision` rises with every transition and is what compare-and-set compares.
 */
export const story = table(
  'story',
  {
    id: text('id').primaryKey(),
    workingState: text('working_state').$type<WorkingState>().notNull(),
    publicState: text('public_state').$type<PublicState>().notNull(),
    revision: int('revision').notNull(),
    /** Plain text of the working copy's headline, for the board. Never read by the public side. */
    headline: text('headline').notNull(),
    sectionId: text('section_id').references(() => section.id),
    slug: text('slug').notNull(),
    kind: text('kind').$type<StoryKind>().notNull().default('news'),
    /** A BCP 47 tag of `newsroom/languages.ts`. */
    language: text('language').notNull().default('en'),
    /** Empty: the headline. */
    searchTitle: text('search_title').notNull().default(''),
    socialTitle: text('social_title').notNull().default(''),
    /** The length the desk ordered, in words. Readers get nothing of it, so no version and no approval knows it. */
    commissionedWords: int('commissioned_words'),
    /** Rises with every change of the details; guards against a lost update. */
    detailsRevision: int('details_revision').notNull(),
    liveVersionId: text('live_version_id'),
    releaseAt: instant('release_at'),
    releaseZone: text('release_zone'),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    movedAt: instant('moved_at').notNull(),
    movedBy: text('moved_by').references(() => person.id),
    /** Since when only its members know of it; null: it is sealed to nobody. */
    sealedAt: instant('sealed_at'),
    sealedBy: text('sealed_by').references(() => person.id),
  },
  (t) => [
    index('story_board').on(t.workingState, t.updatedAt, t.id),
    index('story_updated').on(t.updatedAt, t.id),
    // Every step asks whether another story has the address.
    index('story_address').on(t.sectionId, t.slug),
  ],
);

/** The people who write a story: its creator and those it was shared with. */
export const storyAuthor = table(
  'story_author',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.personId] }), index('story_author_person').on(t.personId)],
);

export const storyByline = table(
  'story_byline',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    authorId: text('author_id')
      .notNull()
      .references(() => author.id),
    position: int('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.authorId] })],
);

export const storyTag = table(
  'story_tag',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    tagId: text('tag_id')
      .notNull()
      .references(() => tag.id),
    position: int('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.tagId] })],
);

/** Who set each detail of a story last, and at which details revision; nobody's change is overwritten unseen. */
export const storyDetail = table(
  'story_detail',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    detail: text('detail').$type<StoryDetail>().notNull(),
    revision: int('revision').notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => person.id),
    setAt: instant('set_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.detail] })],
);

/** The merged live document up to the last compaction; newer updates wait in `story_update`. */
export const workingCopy = table('working_copy', {
  storyId: text('story_id')
    .primaryKey()
    .references(() => story.id, { onDelete: 'cascade' }),
  state: bytes('state').notNull(),
  copy: json('copy').$type<Copy>().notNull(),
  schemaVersion: int('schema_version').notNull(),
  /** The number of the last change in it. */
  merged: int('merged').notNull().default(0),
  updatedAt: instant('updated_at').notNull(),
  /** The two halves of its epoch (`content/epoch.ts`): a text of another one is never merged into it. */
  restored: text('restored').notNull().default(''),
  rewritten: int('rewritten').notNull().default(0),
  /** How long `copy` is as JSON; a state that is many times as long is mostly text that was taken out. */
  textBytes: int('text_bytes').notNull().default(0),
});

/** Write-ahead log of live editing: a row is committed before its writer is told "saved". Append only. */
export const storyUpdate = table(
  'story_update',
  {
    sequence: sequence('sequence'),
    /** Counts the changes of its story, 1, 2, 3 … with no gap: who holds the fifth and hears of the seventh lacks one. */
    number: int('number').notNull().default(0),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    update: bytes('update').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [index('story_update_story').on(t.storyId, t.sequence)],
);

/** Who wrote or changed a story since it was last published: these people may not approve it (four eyes). */
export const contributor = table(
  'contributor',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    firstAt: instant('first_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.personId] })],
);
