import { describe, expect, it } from 'vitest';
import {
  fits,
  leadsTo,
  mayAppeal,
  mayDecideAppeal,
  READER_COMMENT_STATES,
  type ReaderCommentDeed,
  type ReaderCommentSubject,
} from './states';

const DEEDS: readonly ReaderCommentDeed[] = ['confirm', 'approve', 'refuse', 'remove', 'let_in', 'take_back'];

/** Which deeds fit where, by hand: without an appeal, with an open one, and with one that was decided. */
const FIT = `
unconfirmed none    | confirm take_back
unconfirmed open    |
unconfirmed decided | confirm take_back
held        none    | approve refuse take_back
held        open    |
held        decided | approve refuse take_back
approved    none    | remove take_back
approved    open    |
approved    decided | remove take_back
refused     none    | approve
refused     open    | let_in
refused     decided | approve
removed     none    | approve
removed     open    | let_in
removed     decided | approve
taken_back  none    |
taken_back  open    |
taken_back  decided |
`;

const rows = FIT.trim()
  .split('\n')
  .map((line) => {
    const [where = '', deeds = ''] = line.split('|');
    const [state = '', appeal = ''] = where.trim().split(/\s+/);
    return { state, appeal, deeds: deeds.trim().split(/\s+/).filter(Boolean) };
  });

const subject = (changed: object) =>
  ({ state: 'held', decidedBy: null, appeal: 'none', openReports: 0, ...changed }) as ReaderCommentSubject;

describe('what can be done with a comment', () => {
  it.each(rows)('that is $state, appeal $appeal', ({ state, appeal, deeds }) => {
    expect(DEEDS.filter((deed) => fits(deed, subject({ state, appeal })))).toEqual(deeds);
  });

  it('is written out for every state', () => {
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(READER_COMMENT_STATES));
    expect(rows).toHaveLength(READER_COMMENT_STATES.length * 3);
  });

  it('lets a moderator keep what somebody has reported', () => {
    expect(fits('approve', subject({ state: 'approved', openReports: 1 }))).toBe(true);
  });

  it.each([
    ['confirm', null],
    ['approve', 'approved'],
    ['refuse', 'refused'],
    ['remove', 'removed'],
    ['let_in', 'approved'],
    ['take_back', 'taken_back'],
  ] as const)('%s leads to %s', (deed, to) => expect(leadsTo(deed)).toBe(to));
});

it('has an appeal decided by somebody else than who decided', () => {
  expect(mayDecideAppeal('ada', { decidedBy: 'ada' })).toBe(false);
  expect(mayDecideAppeal('ben', { decidedBy: 'ada' })).toBe(true);
  expect(mayDecideAppeal('ada', { decidedBy: null })).toBe(true);
});

it('lets who wrote it appeal once, against a refusal or a removal', () => {
  const may = READER_COMMENT_STATES.filter((state) => mayAppeal({ state, appeal: 'none' }));
  expect(may).toEqual(['refused', 'removed']);
  expect(mayAppeal({ state: 'refused', appeal: 'open' })).toBe(false);
  expect(mayAppeal({ state: 'removed', appeal: 'decided' })).toBe(false);
});
