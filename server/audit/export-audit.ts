import type { Database } from '@/db/client';
import { type AuditFilter, auditPage } from '@/db/queries/audit-page';
import { namesOfPeople } from '@/db/queries/person';
import type { Actor } from '@/newsroom/actor';
import { auditWords } from '@/newsroom/audit-acts';
import type { AuditRow } from '@/newsroom/audit-chain';
import { csvLine } from '@/newsroom/csv';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { readTimeZone } from '../stories/policy';
import { type AuditQuestion, auditFilter } from './audit-question';
import { writeDown } from './write-down';

const COLUMNS = [
  'number',
  'at',
  'act',
  'words',
  'person',
  'person id',
  'story id',
  'about id',
  'facts',
  'previous',
  'hash',
];

/**
 * All that an audit question finds, newest first, as lines of CSV. That it was taken out is itself written down, before the
 * first line leaves. It holds ids, no headline.
 */
export async function exportAudit(
  { actor, question }: { actor: Actor; question: AuditQuestion },
  { database, now }: { database: Database; now: Date },
): Promise<Outcome<AsyncGenerator<string>>> {
  if (!may(actor, 'audit.read')) return refuse('not_allowed', 'Managing editors and admins read the audit.');
  const filter = auditFilter(question, await readTimeZone(database.read));
  const facts = { what: 'audit', format: 'csv' };
  await database.inTransaction(async (tx) =>
    writeDown(tx, { act: 'export', personId: actor.personId, facts, now }),
  );
  return grant(auditAsCsv(database, filter));
}

/** The rows that match as lines of CSV, the names of the columns first. */
export async function* auditAsCsv({ read }: Pick<Database, 'read'>, filter: AuditFilter) {
  yield csvLine(COLUMNS);
  let before: number | null = null;
  for (;;) {
    const rows: AuditRow[] = await auditPage(read, filter, { before, limit: ROWS_AT_ONCE });
    const names = await namesOfPeople(read, [...new Set(rows.flatMap(({ personId }) => personId ?? []))]);
    yield rows.map((row) => lineOf(row, names)).join('');
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_AT_ONCE) return;
    before = last.number;
  }
}

const ROWS_AT_ONCE = 1000;

function lineOf(row: AuditRow, names: ReadonlyMap<string, string>): string {
  const { number, at, act, personId, storyId, aboutId, facts, previous, hash } = row;
  return csvLine([
    number,
    at.toISOString(),
    act,
    auditWords(act),
    (personId && names.get(personId)) ?? '',
    personId ?? '',
    storyId ?? '',
    aboutId ?? '',
    JSON.stringify(facts),
    previous,
    hash,
  ]);
}
