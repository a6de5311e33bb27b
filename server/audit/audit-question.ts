import type { AuditFilter } from '@/db/queries/audit-page';
import { isAuditAct } from '@/newsroom/audit-acts';
import { nextDay, startOfDay } from '@/newsroom/day-in-zone';
import { isId } from '../stories/readable';

/** What an address asks of the audit; empty: not asked for. */
export interface AuditQuestion {
  person: string;
  act: string;
  story: string;
  /** Days by the clock of the house, such as 2026-11-22; the last one is in it. */
  from: string;
  to: string;
}

type Given = Readonly<Record<string, string | string[] | undefined>>;

/** The question that an address asks. Anything that makes no sense is as if it were not there. */
export function readAuditQuestion(given: Given): AuditQuestion {
  const id = (name: string) => only(isId, single(given[name]));
  const day = (name: string) => only(isDay, single(given[name]));
  const act = only(isAuditAct, single(given.act));
  return { person: id('person'), act, story: id('story'), from: day('from'), to: day('to') };
}

/** The address of a question below this path. */
export function auditAddress(path: string, question: Partial<AuditQuestion>, before?: number): string {
  const asked = Object.entries(question).filter(([, value]) => value !== '');
  const query = new URLSearchParams(asked);
  if (before) query.set('before', String(before));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The question as the database is asked it, by the clock of the house. */
export function auditFilter({ person, act, story, from, to }: AuditQuestion, timeZone: string): AuditFilter {
  return {
    personId: person || null,
    act: isAuditAct(act) ? act : null,
    storyId: story || null,
    from: from ? startOfDay(from, timeZone) : null,
    until: to ? startOfDay(nextDay(to), timeZone) : null,
  };
}

function only(isOne: (value: string) => boolean, value: string): string {
  return isOne(value) ? value : '';
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
}

function single(value: string | string[] | undefined): string {
  return [value].flat()[0] ?? '';
}
