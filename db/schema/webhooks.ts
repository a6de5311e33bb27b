import { kit } from '../dialect';
import { person } from './people';

const { table, text, instant } = kit;

/** An address outside the house that is told of every step of every story. */
export const webhook = table('webhook', {
  id: text('id').primaryKey(),
  url: text('url').notNull(),
  /** Signs what is sent. Kept as it is, because signing needs it. */
  secret: text('secret').notNull(),
  createdBy: text('created_by')
    .notNull()
    .references(() => person.id),
  createdAt: instant('created_at').notNull(),
});
