import { kit } from '../dialect';
import { person } from './people';
import { story } from './stories';
import { version } from './versions';

const { table, text, instant, index } = kit;

/** Somebody asks for a story to be killed; gone when somebody else has confirmed it, or has spared the story. */
export const killRequest = table('kill_request', {
  storyId: text('story_id')
    .primaryKey()
    .references(() => story.id, { onDelete: 'cascade' }),
  /** For the desk. */
  reason: text('reason').notNull(),
  /** For readers. */
  words: text('words').notNull(),
  askedBy: text('asked_by')
    .notNull()
    .references(() => person.id),
  askedAt: instant('asked_at').notNull(),
});

/** A quick fix that readers have, and that somebody other than who made it has to look at in time. */
export const secondLook = table(
  'second_look',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    /** What readers had before, and what they have since. */
    beforeId: text('before_id')
      .notNull()
      .references(() => version.id),
    versionId: text('version_id')
      .notNull()
      .references(() => version.id),
    fixedBy: text('fixed_by')
      .notNull()
      .references(() => person.id),
    fixedAt: instant('fixed_at').notNull(),
    dueAt: instant('due_at').notNull(),
    doneBy: text('done_by').references(() => person.id),
    doneAt: instant('done_at'),
    /** When the managing editors were told that nobody had looked in time. */
    toldAt: instant('told_at'),
  },
  (t) => [index('second_look_story').on(t.storyId), index('second_look_due').on(t.doneAt, t.dueAt)],
);
