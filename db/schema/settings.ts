import { kit } from '../dialect';
import { person } from './people';

const { table, text, int, instant, json, index, uniqueIndex } = kit;

export const section = table(
  'section',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    position: int('position').notNull(),
  },
  (t) => [uniqueIndex('section_slug_unique').on(t.slug)],
);

export const tag = table(
  'tag',
  { id: text('id').primaryKey(), slug: text('slug').notNull(), name: text('name').notNull() },
  (t) => [uniqueIndex('tag_slug_unique').on(t.slug)],
);

/** Messages to be sent after commit (mail today). Written in the transaction that causes them, sent by the job runner. */
export const outbox = table(
  'outbox',
  {
    id: text('id').primaryKey(),
    topic: text('topic').notNull(),
    payload: json('payload').$type<unknown>().notNull(),
    createdAt: instant('created_at').notNull(),
    nextTryAt: instant('next_try_at').notNull(),
    attempts: int('attempts').notNull(),
    doneAt: instant('done_at'),
    lastError: text('last_error'),
  },
  (t) => [index('outbox_waiting').on(t.doneAt, t.nextTryAt)],
);

/** The newsroom's own choices: name, four-eyes policy, how readers reach it. */
export const setting = table('setting', {
  key: text('key').primaryKey(),
  value: json('value').$type<unknown>().notNull(),
  changedAt: instant('changed_at').notNull(),
  changedBy: text('changed_by').references(() => person.id),
});
