import type { Copy } from '@/content/document';
import type { Problem } from '@/content/problem';
import type { ApprovalKind } from '@/newsroom/approvals';
import type { ChangeClass } from '@/newsroom/change-class';
import type { PublicState, WorkingState } from '@/newsroom/states';
import type { SavePointKind, VersionCause } from '@/newsroom/version-cause';
import type { TransitionName } from '@/newsroom/workflow';
import { kit } from '../dialect';
import type { Contribution, Details, RestoredBlock } from '../shapes';
import { person } from './people';
import { story } from './stories';

const { table, text, int, instant, json, index, uniqueIndex, primaryKey } = kit;

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
    kind: text('kind').$type<ApprovalKind>().notNull().default('edit'),
    /** Of the whole content, as it was. */
    hash: text('hash').notNull(),
    /** Of what this kind covers; null for an approval from before there were kinds, which covers the whole content. */
    covered: text('covered'),
    /** A hash for each part that this kind covers. */
    blockHashes: json('block_hashes').$type<Record<string, string>>().notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    lapsedAt: instant('lapsed_at'),
  },
  (t) => [index('approval_story').on(t.storyId)],
);

/** A step that was taken past guards, by whom, on which words and why. Append only, but for the review afterwards. */
export const guardOverride = table(
  'guard_override',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    action: text('action').$type<TransitionName>().notNull(),
    versionId: text('version_id')
      .notNull()
      .references(() => version.id),
    hash: text('hash').notNull(),
    /** The unmet guards that it went past. */
    problems: json('problems').$type<Problem[]>().notNull(),
    reason: text('reason').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: text('reviewed_by').references(() => person.id),
    /** What readers had at the review. */
    reviewedVersionId: text('reviewed_version_id').references(() => version.id),
  },
  (t) => [
    index('guard_override_story').on(t.storyId, t.at),
    index('guard_override_waiting').on(t.reviewedAt),
  ],
);
