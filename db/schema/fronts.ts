import type { Arrangement } from '@/newsroom/fronts/arrangement';
import { kit } from '../dialect';
import { person } from './people';
import { section } from './settings';

const { table, text, int, instant, json, uniqueIndex } = kit;

/** A front that somebody arranges, with the one draft of it that all editors share; readers never see a draft. */
export const front = table('front', {
  /** `home`, or the id of the section. */
  id: text('id').primaryKey(),
  sectionId: text('section_id').references(() => section.id, { onDelete: 'cascade' }),
  draft: json('draft').$type<Arrangement>().notNull(),
  /** Rises with every save, so that nobody saves over what they have not seen. */
  draftVersion: int('draft_version').notNull(),
  draftBy: text('draft_by')
    .notNull()
    .references(() => person.id),
  draftAt: instant('draft_at').notNull(),
});

/** Every launch of a front; readers have the last. Nothing updates or deletes a row here. */
export const frontLaunch = table(
  'front_launch',
  {
    id: text('id').primaryKey(),
    frontId: text('front_id')
      .notNull()
      .references(() => front.id, { onDelete: 'cascade' }),
    number: int('number').notNull(),
    arrangement: json('arrangement').$type<Arrangement>().notNull(),
    launchedBy: text('launched_by')
      .notNull()
      .references(() => person.id),
    launchedAt: instant('launched_at').notNull(),
    /** The launch that this one brought back. */
    rolledBackTo: text('rolled_back_to'),
  },
  (t) => [uniqueIndex('front_launch_number').on(t.frontId, t.number)],
);
