import type { AssignmentDeed } from '@/newsroom/assignment';
import type { StoryKind } from '@/newsroom/story-kinds';
import { kit } from '../dialect';
import { person } from './people';
import { section } from './settings';
import { story } from './stories';

const { table, text, int, instant, sequence, index, uniqueIndex } = kit;

/**
 * What the desk has ordered, before there is text. Unclaimed it has neither assignee nor story; from then on it has both,
 * and stays beside the story as its brief.
 */
export const assignment = table(
  'assignment',
  {
    id: text('id').primaryKey(),
    /** What the desk calls it until there is a headline. It is no work on the story: nobody's words in it are copy. */
    title: text('title').notNull(),
    brief: text('brief').notNull(),
    sectionId: text('section_id').references(() => section.id, { onDelete: 'set null' }),
    kind: text('kind').$type<StoryKind>().notNull(),
    dueAt: instant('due_at'),
    commissionedWords: int('commissioned_words'),
    assigneeId: text('assignee_id').references(() => person.id),
    storyId: text('story_id').references(() => story.id, { onDelete: 'cascade' }),
    givenBy: text('given_by')
      .notNull()
      .references(() => person.id),
    givenAt: instant('given_at').notNull(),
    droppedAt: instant('dropped_at'),
  },
  (t) => [
    uniqueIndex('assignment_story').on(t.storyId),
    index('assignment_open').on(t.assigneeId, t.droppedAt, t.givenAt),
  ],
);

/** Who gave an assignment to whom, one row for each time. Append only. */
export const assignmentStep = table(
  'assignment_step',
  {
    sequence: sequence('sequence'),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignment.id, { onDelete: 'cascade' }),
    deed: text('deed').$type<AssignmentDeed>().notNull(),
    byPersonId: text('by_person_id')
      .notNull()
      .references(() => person.id),
    /** Who has it from then on; null: nobody. */
    toPersonId: text('to_person_id').references(() => person.id),
    note: text('note').notNull().default(''),
    at: instant('at').notNull(),
  },
  (t) => [index('assignment_step_assignment').on(t.assignmentId, t.sequence)],
);

/** A view of the board that somebody keeps under a name. */
export const boardView = table(
  'board_view',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** What stands in its address behind the question mark. */
    query: text('query').notNull(),
    /** 1 for the view with which the board opens; one of a person's at most. */
    isDefault: int('is_default').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('board_view_name').on(t.personId, t.name)],
);
