import { describe, expect, it } from 'vitest';
import { type PublicPlace, periodThings, touchedBy } from './public-things';

const AT = new Date('2026-03-02T12:00:00Z');
const place: PublicPlace = {
  sectionId: 'world',
  sectionSlug: 'world',
  slug: 'gale',
  authorIds: ['ada', 'ben'],
  tagIds: ['sea'],
  firstPublishedAt: AT,
};

describe('what a change of a live story touches', () => {
  const lists = [
    'list:day:2026-03-02',
    'list:month:2026-03',
    'list:house',
    'list:section:world',
    'list:author:ada',
    'list:author:ben',
    'list:tag:sea',
  ];

  it.each([
    {
      change: 'published for the first time',
      before: null,
      after: place,
      also: ['corrections', 'address:world/gale', ...lists],
    },
    {
      change: 'taken from readers',
      before: place,
      after: null,
      also: ['corrections', 'address:world/gale', ...lists],
    },
    { change: 'other words', before: place, after: place, also: [] },
    {
      change: 'another slug',
      before: place,
      after: { ...place, slug: 'storm' },
      also: ['address:world/gale', 'address:world/storm'],
    },
    {
      change: 'another section',
      before: place,
      after: { ...place, sectionId: 'sport', sectionSlug: 'sport' },
      also: ['address:sport/gale', 'address:world/gale', 'list:section:sport', 'list:section:world'],
    },
    {
      change: 'an author less and another tag',
      before: place,
      after: { ...place, authorIds: ['ada'], tagIds: ['wind'] },
      also: ['list:author:ben', 'list:tag:sea', 'list:tag:wind'],
    },
    {
      change: 'another place in every list',
      before: place,
      after: { ...place, firstPublishedAt: new Date(0) },
      also: ['address:world/gale', 'list:day:1970-01-01', 'list:month:1970-01', ...lists],
    },
    { change: 'nothing that readers ever had', before: null, after: null, also: [] },
  ])('$change', ({ before, after, also }) => {
    expect(touchedBy({ storyId: 'one', before, after }).sort()).toEqual(
      ['news', 'story:one', ...also].sort(),
    );
  });
});

describe('the lists of a time', () => {
  const period = (from: string, before: string) =>
    periodThings({ from: new Date(from), before: new Date(before) });

  it('are, for a day of the paper, the one or two days of UTC in which it lies', () => {
    expect(period('2026-03-01T23:00:00Z', '2026-03-02T23:00:00Z')).toEqual([
      'list:day:2026-03-01',
      'list:day:2026-03-02',
    ]);
    expect(period('2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z')).toEqual(['list:day:2026-03-01']);
  });

  it('are, for a month of it, months of UTC', () => {
    expect(period('2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z')).toEqual([
      'list:month:2026-02',
      'list:month:2026-03',
    ]);
  });
});
