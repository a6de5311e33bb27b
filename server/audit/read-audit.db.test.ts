import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/newsroom/actor';
import { hire, liveStory, type Newsroom, NOON, openNewsroom } from '../stories/testing-newsroom';
import { readAuditQuestion } from './audit-question';
import { exportAudit } from './export-audit';
import { readAudit } from './read-audit';
import { writeDown } from './write-down';

let newsroom: Newsroom;
let storyId: string;
let chief: Actor;
beforeEach(async () => {
  newsroom = await openNewsroom();
  storyId = await liveStory(newsroom, 'Secret headline');
  chief = await newsroom.database.inTransaction((tx) => hire(tx, '=Mary Chief', ['managing_editor']));
});
afterEach(() => newsroom.database.close());

const ask = async (actor: Actor, given: Record<string, string> = {}, before: number | null = null) => {
  const question = readAuditQuestion(given);
  const outcome = await readAudit({ actor, question, before }, newsroom.database.read);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
};

async function csv(actor: Actor, given: Record<string, string> = {}): Promise<string> {
  const outcome = await exportAudit({ actor, question: readAuditQuestion(given) }, newsroom);
  if (!outcome.ok) throw new Error(outcome.message);
  let text = '';
  for await (const lines of outcome.value) text += lines;
  return text;
}

describe('the audit of the house', () => {
  it('is for managing editors and admins, on the page and as a file', async () => {
    const { admin, editor, reporter, contributor, database } = newsroom;
    const question = readAuditQuestion({});
    const answers = [chief, admin, editor, reporter, contributor].map(async (actor) => {
      const [page, file] = [
        await readAudit({ actor, question, before: null }, database.read),
        await exportAudit({ actor, question }, newsroom),
      ];
      return [page.ok, file.ok];
    });
    expect(await Promise.all(answers)).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });

  it('shows a headline to who may read the story, and to an admin none', async () => {
    expect((await ask(chief)).lines[0]?.story).toEqual({
      id: storyId,
      headline: 'Secret headline',
      isSealed: false,
    });
    const page = await ask(newsroom.admin, { story: storyId });
    expect(page.lines[0]?.story).toEqual({ id: storyId, headline: null, isSealed: false });
    expect(page.story).toEqual({ id: storyId, headline: null, isSealed: false });
    expect(JSON.stringify(page)).not.toContain('Secret');
  });

  it.each([
    ['act', { act: 'approval' }, ['approved']],
    ['a person', () => ({ person: newsroom.reporter.personId }), ['moved a story', 'moved a story']],
    ['a day', { from: '2026-03-03' }, []],
    ['nonsense, as if it were not there', { act: 'nonsense', from: 'yesterday', to: '2026-13-45' }, null],
    ['a story that is not there', { story: 'no-story' }, []],
    ['the last day, which is in it', { from: '2026-03-02', to: '2026-03-02' }, null],
    ['the day before', { to: '2026-03-01' }, []],
  ])('is filtered by %s', async (_what, given, expected) => {
    const { lines } = await ask(chief, typeof given === 'function' ? given() : { ...given });
    const all = ['moved a story', 'approved', 'moved a story', 'moved a story', 'moved a story'];
    expect(lines.map(({ did }) => did).sort()).toEqual([...(expected ?? all)].sort());
  });

  it('is paged from the newest back, every row once', async () => {
    await newsroom.database.inTransaction(async (tx) => {
      for (let index = 0; index < 120; index += 1)
        writeDown(tx, { act: 'sign_out', personId: 'x', now: NOON });
    });
    const numbers: number[] = [];
    let before: number | null = null;
    do {
      const page = await ask(chief, {}, before);
      numbers.push(...page.lines.map(({ number }) => number));
      before = page.older;
    } while (before !== null);
    expect(numbers).toEqual(Array.from({ length: 125 }, (_, index) => 125 - index));
  });
});

describe('the file of it', () => {
  it('has a line for each row, no headline, and makes no formula of a name', async () => {
    await csv(chief);
    const lines = (await csv(newsroom.admin, { act: 'export' })).trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^"number","at","act"/);
    expect(lines[2]).toContain(`"'=Mary Chief"`);
    expect(await csv(chief)).not.toContain('Secret');
  });

  it('is itself written down, with who took it', async () => {
    await csv(newsroom.admin);
    const [newest] = (await ask(chief)).lines;
    expect([newest?.who, newest?.did, newest?.facts]).toEqual([
      'Ada Price',
      'took something out of the house',
      [
        ['what', 'audit'],
        ['format', 'csv'],
      ],
    ]);
  });
});
