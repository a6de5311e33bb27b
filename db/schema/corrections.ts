import type { Anchor } from '@/newsroom/comments/anchor';
import type { ReportState } from '@/newsroom/corrections/mistake-report';
import { kit } from '../dialect';
import { person } from './people';
import { story } from './stories';
import { version } from './versions';

const { table, text, instant, json, index } = kit;

/** A mistake that a reader reports in a live story. Nothing here is ever before readers. */
export const mistakeReport = table(
  'mistake_report',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    /** The published version in which it was read. */
    versionId: text('version_id')
      .notNull()
      .references(() => version.id),
    anchor: json('anchor').$type<Anchor>().notNull(),
    /** What the reader says is wrong. */
    text: text('text').notNull(),
    /** Kept until the answer is sent; null: none was given, or it has served. */
    email: text('email'),
    /** A keyed hash of the day and the network it came from, for a day; null afterwards. */
    sender: text('sender'),
    sentAt: instant('sent_at').notNull(),
    state: text('state').$type<ReportState>().notNull(),
    /** Who has taken it, or settled it. */
    handledBy: text('handled_by').references(() => person.id),
    handledAt: instant('handled_at'),
    /** The note for readers that waits for the correction. */
    note: text('note'),
    /** What the house answers; null: nothing. */
    answer: text('answer'),
    /** The version that put it right. */
    settledVersionId: text('settled_version_id').references(() => version.id),
  },
  (t) => [
    index('mistake_report_queue').on(t.state, t.sentAt),
    index('mistake_report_story').on(t.storyId, t.state),
    index('mistake_report_sender').on(t.sender),
  ],
);

/** A published version that readers may not look up any more. */
export const withheldVersion = table(
  'withheld_version',
  {
    versionId: text('version_id')
      .primaryKey()
      .references(() => version.id, { onDelete: 'cascade' }),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    withheldBy: text('withheld_by')
      .notNull()
      .references(() => person.id),
    withheldAt: instant('withheld_at').notNull(),
  },
  (t) => [index('withheld_version_story').on(t.storyId)],
);
