import { describe, expect, it } from 'vitest';
import { compareDetails, type NamedDetails } from './details-difference';

const DETAILS: NamedDetails = {
  section: 'Politics',
  slug: 'harbour-bridge',
  tags: ['Bridges', 'Harbour'],
  byline: ['Noa Reed'],
  kind: 'News',
  language: 'English',
  searchTitle: '',
  socialTitle: '',
};

const cases: [string, Partial<NamedDetails>, string[]][] = [
  ['nothing', {}, []],
  ['a section as a whole', { section: 'World' }, ['Section: [Politics]{World}']],
  ['a slug as a whole', { slug: 'harbour-ferry' }, ['Slug: [harbour-bridge]{harbour-ferry}']],
  ['a tag that came', { tags: ['Bridges', 'Harbour', 'Ferries'] }, ['Tags: Bridges, Harbour{, Ferries}']],
  ['the order of a byline', { byline: ['Rob Hale', 'Noa Reed'] }, ['Byline: {Rob Hale, }Noa Reed']],
  ['a title that was empty', { searchTitle: 'Bridge open' }, ['Search title: {Bridge open}']],
];

describe('the difference between details', () => {
  it.each(cases)('tells %s', (_, change, lines) => {
    const found = compareDetails(DETAILS, { ...DETAILS, ...change }).map(({ name, stretches }) => {
      const words = stretches.map(({ kind, text }) => {
        if (kind === 'same') return text;
        return kind === 'added' ? `{${text}}` : `[${text}]`;
      });
      return `${name}: ${words.join('')}`;
    });
    expect(found).toEqual(lines);
  });
});
