import { expect, it } from 'vitest';
import { dueSpans } from './due';

const inWords = (now: string, timeZone: string) => {
  const { overdue, today, week } = dueSpans(new Date(now), timeZone);
  return [overdue.before, today.from, today.before, week.from, week.before].map((at) => at?.toISOString());
};

it.each([
  [
    'a Wednesday in London',
    '2026-01-14T10:00:00Z',
    'Europe/London',
    [
      '2026-01-14T10:00:00.000Z',
      '2026-01-14T00:00:00.000Z',
      '2026-01-15T00:00:00.000Z',
      '2026-01-14T00:00:00.000Z',
      '2026-01-19T00:00:00.000Z',
    ],
  ],
  [
    'a Sunday night that is Monday in Tokyo',
    '2026-01-18T20:00:00Z',
    'Asia/Tokyo',
    [
      '2026-01-18T20:00:00.000Z',
      '2026-01-18T15:00:00.000Z',
      '2026-01-19T15:00:00.000Z',
      '2026-01-18T15:00:00.000Z',
      '2026-01-25T15:00:00.000Z',
    ],
  ],
  [
    'the Sunday of 23 hours in Berlin',
    '2026-03-29T12:00:00Z',
    'Europe/Berlin',
    [
      '2026-03-29T12:00:00.000Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ],
  ],
])('on %s the days and the week are those of the house', (_, now, timeZone, moments) => {
  expect(inWords(now, timeZone)).toEqual(moments);
});
