import { describe, expect, it } from 'vitest';
import { afterCheck, type Known } from './watch';

const BEFORE = new Date('2026-03-02T12:00:00Z');
const NOW = new Date('2026-03-09T12:00:00Z');
const fresh: Known = { state: null, seenText: null, openSince: null, shown: null };
const gone: Known = { state: 'deleted', seenText: 'It rains.', openSince: BEFORE, shown: null };
const settled: Known = { ...gone, openSince: null, shown: 'labelled' };
const edited: Known = { state: 'edited', seenText: 'It pours.', openSince: null, shown: 'labelled' };

const live = { finding: 'live', seen: { text: 'It rains.', how: 'oembed' }, now: NOW } as const;
const silent = { finding: 'unknown', seen: { silence: 'not_reached' }, now: NOW } as const;
const deleted = { finding: 'deleted', seen: { silence: 'not_there' }, now: NOW } as const;
const hidden = { finding: 'protected', seen: { silence: 'not_shown' }, now: NOW } as const;
const changed = (text: string) => ({ finding: 'edited', seen: { text, how: 'oembed' }, now: NOW }) as const;

describe('what is known after a check', () => {
  it.each([
    ['a first check that finds all as it was', fresh, live, 'live', null],
    ['a first check without an answer', fresh, silent, null, null],
    ['a post that is gone', fresh, deleted, 'deleted', NOW],
    ['a post that is still gone and not decided', gone, deleted, 'deleted', BEFORE],
    ['a post that is still gone and decided', settled, deleted, 'deleted', null],
    ['no answer about a post that was gone', gone, silent, 'deleted', BEFORE],
    ['a post that was gone and is protected now', settled, hidden, 'protected', NOW],
    ['a post that is back before anybody decided', gone, live, 'live', null],
    ['a post that is back and has a label', settled, live, 'live', NOW],
    ['a post that is back and was shown whole again', { ...settled, shown: 'whole' }, live, 'live', null],
    ['the same edit once more', edited, changed('It pours.'), 'edited', null],
    ['another edit', edited, changed('It hails.'), 'edited', NOW],
  ] as const)('%s', (_, known, check, state, openSince) => {
    expect(afterCheck(known, check)).toMatchObject({ state, openSince });
  });

  it('keeps how the post read when it was last seen', () => {
    expect(afterCheck(gone, hidden).seenText).toBe('It rains.');
    expect(afterCheck(fresh, changed('It hails.')).seenText).toBe('It hails.');
  });
});
