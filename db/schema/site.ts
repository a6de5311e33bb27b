import type { PublicThing } from '@/newsroom/public-things';
import { kit } from '../dialect';

const { table, text, int, instant, json } = kit;

/**
 * Every change of what readers see, in the order in which the changes were committed, so that whoever keeps finished pages
 * learns which of them are no more. A number with its mark names one state of the paper, also across a restored backup.
 */
export const siteTouch = table('site_touch', {
  number: int('number').primaryKey(),
  mark: text('mark').notNull(),
  things: json('things').$type<PublicThing[]>().notNull(),
  at: instant('at').notNull(),
});

/** One row: the last of them. Whoever adds one locks it, so that a number is never seen before a smaller one. */
export const siteHead = table('site_head', {
  id: text('id').primaryKey(),
  number: int('number').notNull(),
  mark: text('mark').notNull(),
});
