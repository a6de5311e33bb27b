import { describe, expect, it } from 'vitest';
import { gapAt, momentOf, momentsOf } from './local-time';

/** What a clock shows, where, and the moments at which it does. */
const TIMES: [local: string, timeZone: string, moments: string[] | null][] = [
  ['2026-03-02T13:00', 'UTC', ['2026-03-02T13:00']],
  ['2026-03-02T13:00', 'Europe/Berlin', ['2026-03-02T12:00']],
  ['2026-07-02T13:00', 'Europe/Berlin', ['2026-07-02T11:00']],
  ['2026-03-02T13:00', 'Asia/Kathmandu', ['2026-03-02T07:15']],
  // Clocks go forward: these do not exist.
  ['2026-03-29T02:30', 'Europe/Berlin', []],
  ['2026-03-29T02:00', 'Europe/Berlin', []],
  ['2026-03-29T03:00', 'Europe/Berlin', ['2026-03-29T01:00']],
  ['2026-03-29T01:59', 'Europe/Berlin', ['2026-03-29T00:59']],
  ['2026-03-29T01:30', 'Europe/London', []],
  ['2026-03-08T02:30', 'America/New_York', []],
  ['2026-10-04T02:15', 'Australia/Lord_Howe', []],
  // They go back: these come twice.
  ['2026-10-25T02:30', 'Europe/Berlin', ['2026-10-25T00:30', '2026-10-25T01:30']],
  ['2026-10-25T01:30', 'Europe/London', ['2026-10-25T00:30', '2026-10-25T01:30']],
  ['2026-11-01T01:30', 'America/New_York', ['2026-11-01T05:30', '2026-11-01T06:30']],
  ['2026-04-05T01:45', 'Australia/Lord_Howe', ['2026-04-04T14:45', '2026-04-04T15:15']],
  ['2026-10-25T03:00', 'Europe/Berlin', ['2026-10-25T02:00']],
  // A day that a whole country left out.
  ['2011-12-30T12:00', 'Pacific/Apia', []],
  // Leap days.
  ['2028-02-29T12:00', 'Europe/Berlin', ['2028-02-29T11:00']],
  ['2026-02-29T12:00', 'Europe/Berlin', null],
  ['2100-02-29T12:00', 'UTC', null],
  ['2028-12-31T23:59', 'America/Los_Angeles', ['2029-01-01T07:59']],
  // What is no time.
  ['2026-03-02T24:00', 'UTC', null],
  ['2026-13-02T12:00', 'UTC', null],
  ['2026-03-02T12:00:30', 'UTC', null],
  ['2026-03-02', 'UTC', null],
  ['soon', 'UTC', null],
  ['', 'UTC', null],
  ['2026-03-02T12:00', 'Europe/Nowhere', null],
  ['2026-03-02T12:00', '', null],
];

describe('what a clock shows', () => {
  it.each(TIMES)('%s in %s', (local, timeZone, moments) => {
    const found = momentsOf({ local, timeZone });
    expect(found?.map((at) => at.toISOString().slice(0, 16)) ?? null).toEqual(moments);
  });

  it('leaves an hour out from and to a time', () => {
    expect(gapAt({ local: '2026-03-29T02:30', timeZone: 'Europe/Berlin' })).toEqual({
      from: '02:00',
      to: '03:00',
    });
    expect(gapAt({ local: '2026-10-04T02:15', timeZone: 'Australia/Lord_Howe' })).toEqual({
      from: '02:00',
      to: '02:30',
    });
  });
});

describe('the moment that is meant', () => {
  it.each([
    ['2026-03-02T13:00', undefined, '2026-03-02T12:00:00.000Z'],
    ['2026-10-25T02:30', 'first', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30', 'second', '2026-10-25T01:30:00.000Z'],
    [
      '2026-10-25T02:30',
      undefined,
      '02:30 comes twice on that day, because the clocks of Europe/Berlin go back. Choose which.',
    ],
    [
      '2026-03-29T02:30',
      'second',
      'There is no 02:30 on that day: the clocks of Europe/Berlin go from 02:00 to 03:00 then. Choose another time.',
    ],
    ['never', undefined, 'Choose a day and a time.'],
  ] as const)('%s, the %s', (local, which, expected) => {
    const found = momentOf({ local, timeZone: 'Europe/Berlin' }, which);
    expect(found.ok ? found.at.toISOString() : found.message).toBe(expected);
  });
});
