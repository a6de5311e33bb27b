import type { Ground, ReportKind } from '@/newsroom/reader-comments/grounds';
import type { CommentReason } from '@/newsroom/reader-comments/pipeline';
import type { CommentMode } from '@/newsroom/reader-comments/policy';
import type { ReaderCommentState } from '@/newsroom/reader-comments/states';
import { kit } from '../dialect';
import { person } from './people';
import { story } from './stories';

const { table, text, int, instant, json, index, uniqueIndex } = kit;

/** Who comments as a reader, known by an e-mail address that nothing public ever shows. There is no password. */
export const commenter = table(
  'commenter',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    /** The name of the last comment that was confirmed. */
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When somebody first opened a link that was sent to the address; null: nobody has. */
    confirmedAt: instant('confirmed_at'),
  },
  (t) => [uniqueIndex('commenter_email_unique').on(t.email)],
);

/** What a reader, or somebody of the house before readers, wrote below a story. Another thing than `comment`, which is the desk's. */
export const readerComment = table(
  'reader_comment',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    /** What it answers; null: nothing. */
    parentId: text('parent_id'),
    /** The first of its thread; its own id when it is that. */
    rootId: text('root_id').notNull(),
    /** Null: somebody of the house wrote it. */
    commenterId: text('commenter_id').references(() => commenter.id, { onDelete: 'cascade' }),
    /** Who of the house wrote it; null: a reader. */
    personId: text('person_id').references(() => person.id),
    name: text('name').notNull(),
    /** Plain text; empty once it was taken back. */
    text: text('text').notNull(),
    /** Its words without capitals, accents and signs, hashed: the same for comments that say the same. */
    sameness: text('sameness').notNull(),
    /** From which network it came, as a keyed hash. */
    networkKey: text('network_key').notNull(),
    isTrapped: int('is_trapped').notNull().default(0),
    state: text('state').$type<ReaderCommentState>().notNull(),
    /** Rises with every change, and is what compare-and-set compares. */
    revision: int('revision').notNull().default(1),
    /** Why it waits, or why the pipeline refused it. */
    reasons: json('reasons').$type<CommentReason[]>().notNull(),
    /** 1: out of readers' sight because of reports, until somebody has looked. */
    isHidden: int('is_hidden').notNull().default(0),
    at: instant('at').notNull(),
    confirmedAt: instant('confirmed_at'),
    decidedBy: text('decided_by').references(() => person.id),
    decidedAt: instant('decided_at'),
    /** Why a moderator refused or removed it; null: none did. */
    ground: text('ground').$type<Ground>(),
    groundNote: text('ground_note').notNull().default(''),
  },
  (t) => [
    index('reader_comment_story').on(t.storyId, t.state, t.at),
    index('reader_comment_thread').on(t.rootId, t.at),
    index('reader_comment_queue').on(t.state, t.at),
    index('reader_comment_commenter').on(t.commenterId, t.at),
    index('reader_comment_network').on(t.networkKey, t.at),
    index('reader_comment_sameness').on(t.sameness, t.at),
  ],
);

/** A reader says that something is wrong with a comment; open until a moderator has looked at the comment. */
export const readerCommentReport = table(
  'reader_comment_report',
  {
    id: text('id').primaryKey(),
    commentId: text('comment_id')
      .notNull()
      .references(() => readerComment.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<ReportKind>().notNull(),
    note: text('note').notNull(),
    networkKey: text('network_key').notNull(),
    at: instant('at').notNull(),
    settledAt: instant('settled_at'),
    settledBy: text('settled_by').references(() => person.id),
  },
  (t) => [
    index('reader_comment_report_comment').on(t.commentId, t.settledAt),
    index('reader_comment_report_open').on(t.settledAt, t.commentId),
    index('reader_comment_report_network').on(t.networkKey, t.at),
  ],
);

/** What keeps a commenter from commenting, until it ends or is lifted. Never deleted. */
export const commenterSanction = table(
  'commenter_sanction',
  {
    id: text('id').primaryKey(),
    commenterId: text('commenter_id')
      .notNull()
      .references(() => commenter.id, { onDelete: 'cascade' }),
    /** Null: a ban. */
    until: instant('until'),
    reason: text('reason').notNull(),
    setBy: text('set_by')
      .notNull()
      .references(() => person.id),
    setAt: instant('set_at').notNull(),
    liftedBy: text('lifted_by').references(() => person.id),
    liftedAt: instant('lifted_at'),
  },
  (t) => [index('commenter_sanction_commenter').on(t.commenterId)],
);

/** The one appeal of a commenter against what was decided about a comment. */
export const readerCommentAppeal = table(
  'reader_comment_appeal',
  {
    commentId: text('comment_id')
      .primaryKey()
      .references(() => readerComment.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    at: instant('at').notNull(),
    /** `let_in` or `upheld`; null: nobody has decided yet. */
    outcome: text('outcome').$type<'let_in' | 'upheld'>(),
    answer: text('answer').notNull().default(''),
    decidedBy: text('decided_by').references(() => person.id),
    decidedAt: instant('decided_at'),
  },
  (t) => [index('reader_comment_appeal_open').on(t.outcome, t.at)],
);

/** How one story takes comments, where that is not as the house has it. */
export const storyCommentPolicy = table('story_comment_policy', {
  storyId: text('story_id')
    .primaryKey()
    .references(() => story.id, { onDelete: 'cascade' }),
  mode: text('mode').$type<CommentMode>(),
  closesAfterDays: int('closes_after_days'),
  changedBy: text('changed_by')
    .notNull()
    .references(() => person.id),
  changedAt: instant('changed_at').notNull(),
});
