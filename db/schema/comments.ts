import type { Anchor } from '@/newsroom/comments/anchor';
import { kit } from '../dialect';
import { person } from './people';
import { previewLink } from './previews';
import { story } from './stories';

const { table, text, int, instant, json, index } = kit;

/** A thread of comments on a story. It is beside the text and never in it: no version, no reader's page and no export has it. */
export const commentThread = table(
  'comment_thread',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    anchor: json('anchor').$type<Anchor>().notNull(),
    /** 1 while it stops the story. */
    isBlocking: int('is_blocking').notNull(),
    /** Of one from outside: who gave the preview in which it was written. */
    startedBy: text('started_by')
      .notNull()
      .references(() => person.id),
    /** The preview whose recipient started it; null: somebody of the house did. */
    linkId: text('link_id').references(() => previewLink.id, { onDelete: 'cascade' }),
    startedAt: instant('started_at').notNull(),
    resolvedBy: text('resolved_by').references(() => person.id),
    resolvedAt: instant('resolved_at'),
  },
  (t) => [
    index('comment_thread_story').on(t.storyId, t.resolvedAt),
    index('comment_thread_link').on(t.linkId),
  ],
);

/** One comment of a thread, in the order in which they were written. */
export const comment = table(
  'comment',
  {
    id: text('id').primaryKey(),
    threadId: text('thread_id')
      .notNull()
      .references(() => commentThread.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … within its thread; no number is given twice while there are later ones. */
    number: int('number').notNull(),
    /** Null: the recipient of the thread's preview wrote it. */
    personId: text('person_id').references(() => person.id),
    /** Empty once it is deleted. */
    text: text('text').notNull(),
    at: instant('at').notNull(),
    editedAt: instant('edited_at'),
    /** Set when it was deleted and others had answered since: its place stays. */
    deletedAt: instant('deleted_at'),
  },
  (t) => [index('comment_of_thread').on(t.threadId, t.number)],
);
