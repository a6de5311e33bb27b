import type { Copy } from '@/content/document';
import type { Problem } from '@/content/problem';
import type { ChangeClass } from '@/newsroom/change-class';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { StoryDetail } from '@/newsroom/story-details';
import type { StoryKind } from '@/newsroom/story-kinds';
import type { SavePointKind, VersionCause } from '@/newsroom/version-cause';
import type { TransitionName } from '@/newsroom/workflow';
import { kit } from '../dialect';
import type { Contribution, Details, RestoredBlock } from '../shapes';
import { author, person } from './people';
import { section, tag } from './settings';

const { table, text, int, instant, json, bytes, sequence, index, uniqueIndex, primaryKey } = kit;

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
    /** Plain text of the working copy's headline, for the board and its search. Never read by the public side. */
    headline: text('headline').notNull(),
    searchText: text('search_text').notNull().default(''),
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
  },
  (t) => [index('story_board').on(t.workingState, t.updatedAt), index('story_updated').on(t.updatedAt)],
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

/** An immutable cut of copy and details. Nothing updates or deletes a row here. */
export const version = table(
  'version',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    number: int('number').notNull(),
    copy: json('copy').$type<Copy>().notNull(),
    details: json('details').$type<Details>().notNull(),
    /** SHA-256 over the canonical JSON of copy and details. */
    hash: text('hash').notNull(),
    blockHashes: json('block_hashes').$type<Record<string, string>>().notNull(),
    contributorIds: json('contributor_ids').$type<string[]>().notNull(),
    /** Who did what since the version before; null for a version from before this was written down. */
    contributions: json('contributions').$type<Contribution[]>(),
    cause: text('cause').$type<VersionCause>().notNull(),
    cutBy: text('cut_by').references(() => person.id),
    cutAt: instant('cut_at').notNull(),
  },
  (t) => [uniqueIndex('version_story_number').on(t.storyId, t.number)],
);

/** What each person has done since the newest version was cut; taken into the next one and begun anew. */
export const workSince = table(
  'work_since',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    wordsAdded: int('words_added').notNull(),
    wordsRemoved: int('words_removed').notNull(),
    /** 1 when they changed what readers would get of the details. */
    changedDetails: int('changed_details').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.personId] })],
);

/** A version that somebody, or the clock, had kept where no transition was. Append only. */
export const savePoint = table(
  'save_point',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<SavePointKind>().notNull(),
    /** The text as it stood then: cut for it, or the newest version when nothing had changed. */
    versionId: text('version_id')
      .notNull()
      .references(() => version.id),
    /** The name a person gave it, or the file that was to be taken in. */
    title: text('title'),
    /** Null: the clock. */
    personId: text('person_id').references(() => person.id),
    at: instant('at').notNull(),
    /** Of a restore: the version from which text came back. */
    restoredVersionId: text('restored_version_id').references(() => version.id),
    /** Of a restore: the one block that came back; null for all of the text. */
    restoredBlock: json('restored_block').$type<RestoredBlock>(),
  },
  (t) => [index('save_point_story').on(t.storyId, t.at)],
);

/** The story as somebody saw it last, and as they saw it the visit before: two rows at most for each person. */
export const storyLook = table(
  'story_look',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    visit: text('visit').$type<'latest' | 'before'>().notNull(),
    copy: json('copy').$type<Copy>().notNull(),
    details: json('details').$type<Details>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.personId, t.visit] })],
);

/** One row per transition, for ever: who, what, when, from where to where, on which version. Append only. */
export const history = table(
  'history',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    revision: int('revision').notNull(),
    action: text('action').$type<TransitionName>().notNull(),
    fromState: text('from_state').$type<WorkingState>(),
    toState: text('to_state').$type<WorkingState>().notNull(),
    fromPublic: text('from_public').$type<PublicState>(),
    toPublic: text('to_public').$type<PublicState>().notNull(),
    /** Null when the clock did it. */
    personId: text('person_id').references(() => person.id),
    at: instant('at').notNull(),
    versionId: text('version_id').references(() => version.id),
    reason: text('reason'),
    changeClass: text('change_class').$type<ChangeClass>(),
    note: text('note'),
    /** Soft guards that were not met and did not stop it. */
    warnings: json('warnings').$type<Problem[]>().notNull().default([]),
  },
  (t) => [uniqueIndex('history_story_revision').on(t.storyId, t.revision)],
);

/** Somebody vouched for exactly this content. Lapses (never vanishes) when the content changes. */
export const approval = table(
  'approval',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    versionId: text('version_id')
      .notNull()
      .references(() => version.id),
    hash: text('hash').notNull(),
    blockHashes: json('block_hashes').$type<Record<string, string>>().notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    lapsedAt: instant('lapsed_at'),
  },
  (t) => [index('approval_story').on(t.storyId)],
);
