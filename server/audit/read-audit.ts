import type { Connection } from '@/db/client';
import { auditPage } from '@/db/queries/audit-page';
import { listPeople } from '@/db/queries/person';
import { circlesOf } from '@/db/queries/sealed-story';
import { namesOf } from '@/db/queries/seen-stories';
import type { Actor } from '@/newsroom/actor';
import { type AuditFact, auditWords } from '@/newsroom/audit-acts';
import type { AuditRow } from '@/newsroom/audit-chain';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { SEALED_STORY } from '@/newsroom/sealed';
import { storyReader } from '@/newsroom/story-reader';
import { readTimeZone } from '../stories/policy';
import { type AuditQuestion, auditFilter } from './audit-question';

/** One deed, as the page of the audit shows it. */
export interface AuditLine {
  number: number;
  at: Date;
  /** Null: the clock, or nobody who is known. */
  who: string | null;
  did: string;
  /** The person to whom it was done, where it was somebody else. */
  toWhom: string | null;
  story: AuditStory | null;
  facts: [name: string, value: string][];
  hash: string;
}

export interface AuditStory {
  id: string;
  /** Null for who may not read the story; `SEALED_STORY` where a seal is what keeps them from it. */
  headline: string | null;
  /** Whether a seal keeps them from it. */
  isSealed: boolean;
}

export interface AuditPage {
  lines: AuditLine[];
  /** The number before which older lines are; null when these are the oldest. */
  older: number | null;
  people: { id: string; name: string }[];
  /** The story that was asked for. */
  story: AuditStory | null;
}

const LINES_A_PAGE = 50;

/** A page of what was done in the house, newest first. Headlines only for who may read every story that is not sealed from them. */
export async function readAudit(
  { actor, question, before }: { actor: Actor; question: AuditQuestion; before: number | null },
  read: Connection,
): Promise<Outcome<AuditPage>> {
  if (!may(actor, 'audit.read')) return refuse('not_allowed', 'Managing editors and admins read the audit.');
  const filter = auditFilter(question, await readTimeZone(read));
  const [rows, people] = await Promise.all([
    auditPage(read, filter, { before, limit: LINES_A_PAGE + 1 }),
    listPeople(read),
  ]);
  const shown = rows.slice(0, LINES_A_PAGE);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const asked = question.story ? [question.story] : [];
  const storyOf = await storiesFor(actor, [...asked, ...shown.flatMap((row) => row.storyId ?? [])], read);
  return grant({
    lines: shown.map((row) => ({ ...lineOf(row, names), story: row.storyId ? storyOf(row.storyId) : null })),
    older: rows.length > LINES_A_PAGE ? (shown.at(-1)?.number ?? null) : null,
    people: people.map(({ personId, name }) => ({ id: personId, name })),
    story: question.story ? storyOf(question.story) : null,
  });
}

async function storiesFor(
  actor: Actor,
  storyIds: readonly string[],
  read: Connection,
): Promise<(id: string) => AuditStory> {
  // Who sees only some stories is shown none here: it is the house that is asked about.
  const reader = storyReader(actor);
  if (reader.sees !== 'all') return (id) => ({ id, headline: null, isSealed: false });
  const asked = [...new Set(storyIds)];
  const sealed = await circlesOf(read, asked);
  const names = await namesOf(read, reader, asked);
  return (id) => {
    const isSealed = sealed.has(id) && !names.has(id);
    return { id, headline: isSealed ? SEALED_STORY : (names.get(id) ?? null), isSealed };
  };
}

function lineOf(
  { number, at, act, personId, aboutId, facts, hash }: AuditRow,
  names: ReadonlyMap<string, string>,
): Omit<AuditLine, 'story'> {
  const isOther = aboutId !== null && aboutId !== personId;
  return {
    number,
    at,
    who: personId && (names.get(personId) ?? personId),
    did: auditWords(act),
    toWhom: isOther ? (names.get(aboutId) ?? null) : null,
    facts: Object.entries(facts).map(([name, fact]) => [name, inWords(fact, names)]),
    hash,
  };
}

function inWords(fact: AuditFact, names: ReadonlyMap<string, string>): string {
  if (typeof fact === 'object' && fact !== null) return fact.join(', ') || 'none';
  if (fact === null) return 'none';
  return names.get(String(fact)) ?? String(fact);
}
