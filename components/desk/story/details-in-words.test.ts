import { expect, it } from 'vitest';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { detailsInWords } from './details-in-words';

const DETAILS: DeskStory['details'] = {
  revision: 2,
  section: 'politics',
  slug: 'bridge',
  slugFollowsHeadline: true,
  tags: [],
  byline: [],
  commissionedWords: null,
  kind: 'news',
  language: 'en',
  searchTitle: '',
  socialTitle: '',
  setBy: {},
};
const EDIE = { personId: 'edie', name: 'Edie Marsh' };
const ROB = { personId: 'rob', name: 'Rob Hale' };

const seenBy = (readerId: string, changes: Partial<DeskStory['details']>) => ({
  readerId,
  details: { ...DETAILS, ...changes },
});
const heard = (changes: Partial<DeskStory['details']>) =>
  detailsInWords(seenBy('noa', {}), seenBy('noa', { revision: 4, ...changes }));

it.each([
  ['one detail', { slug: 'quay', setBy: { slug: EDIE } }, 'Edie Marsh changed the slug.'],
  [
    'two of one person',
    { slug: 'quay', tags: ['Trade'], setBy: { slug: EDIE, tags: EDIE } },
    'Edie Marsh changed the slug and the tags.',
  ],
  [
    'those of two people',
    { slug: 'quay', tags: ['Trade'], setBy: { slug: EDIE, tags: ROB } },
    'Edie Marsh changed the slug. Rob Hale changed the tags.',
  ],
  ['one’s own', { slug: 'quay', setBy: { slug: { personId: 'noa', name: 'Noa Reed' } } }, null],
  ['a slug that went with the headline', { slug: 'quay' }, null],
  ['nothing', {}, null],
])('what is said of %s', (_what, changes, sentence) => {
  expect(heard(changes)).toBe(sentence);
});
