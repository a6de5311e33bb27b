import { describe, expect, it } from 'vitest';
import { type PublicPlace, touchedBy } from './public-things';

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
  const lists = ['list:house', 'list:section:world', 'list:author:ada', 'list:author:ben', 'list:tag:sea'];

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
      also: ['address:world/gale', ...lists],
    },
    { change: 'nothing that readers ever had', before: null, after: null, also: [] },
  ])('$change', ({ before, after, also }) => {
    expect(touchedBy({ storyId: 'one', before, after }).sort()).toEqual(
      ['news', 'story:one', ...also].sort(),
    );
  });
});
