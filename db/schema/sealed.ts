import { kit } from '../dialect';
import { person } from './people';
import { photo } from './photos';
import { story } from './stories';

const { table, text, instant, index, primaryKey } = kit;

/** Who is let into a sealed story besides its authors, who always are. Empty for every other story. */
export const storyMember = table(
  'story_member',
  {
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    addedBy: text('added_by')
      .notNull()
      .references(() => person.id),
    addedAt: instant('added_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storyId, t.personId] }), index('story_member_person').on(t.personId)],
);

/** Photos that came into the house for a sealed story: its members see them, others when readers or another story have them. */
export const sealedPhoto = table(
  'sealed_photo',
  {
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id, { onDelete: 'cascade' }),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.photoId, t.storyId] }), index('sealed_photo_story').on(t.storyId)],
);

/** What was done to the seal of a story, for its members: the audit has the deed, and never the reason. Append only. */
export const sealDeed = table(
  'seal_deed',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    deed: text('deed').$type<'sealed' | 'added' | 'removed' | 'broken' | 'lifted'>().notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** Who was let in, or put out. */
    aboutId: text('about_id').references(() => person.id),
    reason: text('reason'),
    at: instant('at').notNull(),
  },
  (t) => [index('seal_deed_story').on(t.storyId, t.at)],
);
