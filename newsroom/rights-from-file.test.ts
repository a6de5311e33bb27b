import { describe, expect, it } from 'vitest';
import { type RightsEvidence, rightsFromFile } from './rights-from-file';

const HOUSE = { newsroom: 'The Harbour Ledger', people: ['Noa Reed', 'Edie Marsh'] };

const CASES: [string, RightsEvidence, ReturnType<typeof rightsFromFile>][] = [
  ['nothing at all', {}, null],
  ['only a creator', { creator: 'Somebody' }, null],
  ['only terms of use', { usageTerms: 'Editorial use only' }, null],
  ['an agency', { credit: 'REUTERS/Ann Lens', copyright: 'Reuters' }, agency('REUTERS/Ann Lens')],
  ['a source without a credit', { source: 'Example Press' }, agency('Example Press')],
  ['only a copyright', { copyright: '© 2026 Lens Ltd' }, agency('© 2026 Lens Ltd')],
  ['a byline of our staff', { creator: 'noa reed', credit: 'Noa Reed / Press' }, staff()],
  ['a copyright of the house', { credit: 'Photo desk', copyright: '© 2026 The Harbour Ledger' }, staff()],
  [
    'a pool picture',
    { credit: 'Pool Photo via Example Press', headline: 'Summit family photo' },
    { category: 'pool', fields: { occasion: 'Summit family photo' } },
  ],
  ['a town that ends in pool', { credit: 'Liverpool Echo' }, agency('Liverpool Echo')],
  [
    'a handout that does not say of what',
    { credit: 'Handout via AGENCY' },
    { category: 'handout', fields: { givenBy: 'Handout via AGENCY' } },
  ],
  [
    'a licence with its address',
    { credit: 'A. Lens', usageTerms: 'CC BY-SA 4.0 https://creativecommons.org/licenses/by-sa/4.0/' },
    {
      category: 'creative_commons',
      fields: {
        licence: 'CC BY-SA 4.0',
        licenceAddress: 'https://creativecommons.org/licenses/by-sa/4.0/',
      },
    },
  ],
  [
    'the public domain',
    { credit: 'A library', copyright: 'Public domain' },
    { category: 'public_domain', fields: { whyFree: 'Public domain' } },
  ],
  [
    'a picture made by AI, whoever is credited',
    { credit: 'Noa Reed', digitalSourceType: 'trainedAlgorithmicMedia' },
    { category: 'ai_made', fields: {} },
  ],
  [
    'Content Credentials that tell of AI',
    {
      contentCredentials: {
        madeWith: 'Painter 3',
        digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
      },
    },
    { category: 'ai_made', fields: { madeWith: 'Painter 3' } },
  ],
];

describe('the rights that a file tells of', () => {
  it.each(CASES)('are read from %s', (_what, said, rights) => {
    expect(rightsFromFile(said, HOUSE)).toEqual(rights);
  });

  it('are never ours because the house has no name', () => {
    expect(rightsFromFile({ credit: 'Somebody' }, { newsroom: '', people: [] })).toEqual(agency('Somebody'));
  });
});

function agency(name: string) {
  return { category: 'agency' as const, fields: { agency: name } };
}

function staff() {
  return { category: 'staff' as const, fields: {} };
}
