import { expect, it } from 'vitest';
import type { VersionCause } from '@/newsroom/version-cause';
import type { TimelineEntry } from '@/server/stories/timeline-entries';
import { daysOf } from './timeline-days';

const entry = (at: string, cause: VersionCause = 'submit'): TimelineEntry => ({
  key: at,
  cause,
  sentence: '',
  title: null,
  at: `2026-03-${at}:00.000Z`,
  version: null,
  isCut: true,
  isLive: false,
  work: '',
  reason: null,
  change: null,
  note: null,
});

const shown = (entries: TimelineEntry[], timeZone = 'UTC') =>
  daysOf(entries, timeZone).map(({ name, groups }) => [
    name,
    groups
      .map((group) => (group.kind === 'quiet' ? `${group.entries.length} quiet` : group.entry.cause))
      .join(', '),
  ]);

it('groups by the days of the house', () => {
  const entries = [entry('03T00:30'), entry('02T22:00')];
  expect(shown(entries).map(([name]) => name)).toEqual(['Tuesday 3 March 2026', 'Monday 2 March 2026']);
  expect(shown(entries, 'America/New_York').map(([name]) => name)).toEqual(['Monday 2 March 2026']);
});

it('folds what the clock kept in a row, and leaves two of them as they are', () => {
  const quiet = (at: string) => entry(at, 'quiet');
  const entries = [
    quiet('02T18:00'),
    quiet('02T17:00'),
    entry('02T16:00', 'named'),
    quiet('02T15:00'),
    quiet('02T14:00'),
    quiet('02T13:00'),
    entry('02T12:00', 'start'),
  ];
  expect(shown(entries)).toEqual([['Monday 2 March 2026', 'quiet, quiet, named, 3 quiet, start']]);
});
