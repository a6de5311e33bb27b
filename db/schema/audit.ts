import type { AuditAct, AuditFact } from '@/newsroom/audit-acts';
import { kit } from '../dialect';

const { table, text, int, instant, json, index } = kit;

/**
 * Every deed of the house, one row each, numbered without a gap. Each row's hash covers the row and the hash of the one
 * before it. Nothing updates or deletes a row; the database refuses it as well (`db/audit-guard.ts`). It refers to no
 * other table: a row must mean the same when what it is about has gone, and whoever writes one must lock nobody else's.
 */
export const audit = table(
  'audit',
  {
    number: int('number').primaryKey(),
    act: text('act').$type<AuditAct>().notNull(),
    /** Null: the clock, or nobody who is known. */
    personId: text('person_id'),
    storyId: text('story_id'),
    /** The id of what the deed was about, when that is not the story. */
    aboutId: text('about_id'),
    facts: json('facts').$type<Readonly<Record<string, AuditFact>>>().notNull(),
    at: instant('at').notNull(),
    /** The hash of the row before. */
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    index('audit_person').on(t.personId, t.number),
    index('audit_story').on(t.storyId, t.number),
    index('audit_act').on(t.act, t.number),
    index('audit_at').on(t.at),
  ],
);

/** One row: the end of the chain. Whoever writes to the audit locks it, so that rows follow one another everywhere. */
export const auditHead = table('audit_head', {
  id: text('id').primaryKey(),
  number: int('number').notNull(),
  hash: text('hash').notNull(),
});
