import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { GROUNDS, groundSentence } from './grounds';
import { commentStanding, policyFor, USUAL_POLICY } from './policy';
import { holdsNow, sanctionSentence } from './sanctions';
import { listedWord, readWordList } from './word-lists';

const PUBLISHED = new Date('2026-03-01T12:00:00Z');
const at = (iso: string) => new Date(iso);

describe('how a story takes comments', () => {
  it.each([
    ['open', null, '2030-01-01T00:00:00Z', true, false],
    ['premoderated', null, '2026-03-01T12:00:00Z', true, true],
    ['closed', null, '2026-03-01T12:00:00Z', false, false],
    ['open', 7, '2026-03-08T11:59:59.999Z', true, false],
    ['open', 7, '2026-03-08T12:00:00Z', false, false],
    ['premoderated', 1, '2026-03-03T00:00:00Z', false, true],
  ] as const)('%s, %o days, at %s', (mode, closesAfterDays, now, takes, isModerated) => {
    const standing = commentStanding({ mode, closesAfterDays }, { publishedAt: PUBLISHED, now: at(now) });
    expect(standing).toMatchObject({ takes, isModerated });
  });

  it('is the house’s choice where the story has none, each part by itself', () => {
    const house = { mode: 'open', closesAfterDays: 14 } as const;
    expect(policyFor(house, null)).toEqual(house);
    expect(policyFor(house, { mode: 'closed', closesAfterDays: null })).toEqual({ ...house, mode: 'closed' });
    expect(policyFor(house, { mode: null, closesAfterDays: 3 })).toEqual({
      mode: 'open',
      closesAfterDays: 3,
    });
  });

  it('lets nobody be read unseen in a house that has chosen nothing', () => {
    expect(USUAL_POLICY.mode).toBe('premoderated');
  });
});

describe('what keeps a commenter from commenting', () => {
  const now = at('2026-03-05T00:00:00Z');
  const until = (iso: string | null) => ({ until: iso === null ? null : at(iso), reason: iso ?? 'ban' });

  it.each([
    ['nothing', [], null],
    ['one that has ended', [until('2026-03-04T00:00:00Z')], null],
    ['one that ends now', [until('2026-03-05T00:00:00Z')], null],
    [
      'the longer of two',
      [until('2026-03-06T00:00:00Z'), until('2026-04-01T00:00:00Z')],
      '2026-04-01T00:00:00Z',
    ],
    ['a ban before all', [until('2026-04-01T00:00:00Z'), until(null)], 'ban'],
  ])('is %s', (_, sanctions, reason) => {
    expect(holdsNow(sanctions, now)?.reason ?? null).toBe(reason);
  });

  it('is said with its end and its reason', () => {
    expect(sanctionSentence({ until: at('2026-04-01T00:00:00Z'), reason: 'Threats.' })).toBe(
      'You cannot comment here until 2026-04-01. The reason: Threats.',
    );
    expect(sanctionSentence({ until: null, reason: '' })).toBe('You cannot comment here any more.');
  });
});

describe('a list of words', () => {
  it.each([
    ['Idiots!', ['idiots'], 'idiots'],
    ['ÍDIOTS', ['idiots'], 'idiots'],
    ['He lives in Scunthorpe.', ['cunt'], null],
    ['Shut — up!', ['shut up'], 'shut up'],
    ['Shut it up', ['shut up'], null],
    ['Kelmouthers', ['kelmouth*'], 'kelmouth*'],
    ['Nothing', ['', ' * '], null],
  ])('“%s” has of %o: %s', (text, entries, found) => {
    expect(listedWord(text, entries)).toBe(found);
  });

  it('never finds a word in a text that does not have it, whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-y]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        expect(listedWord(words.join(' '), ['zeppelin'])).toBeNull();
        expect(listedWord([...words, 'Zeppelin'].join('! '), ['zeppelin'])).toBe('zeppelin');
      }),
      tries(100),
    );
  });

  it('is read line by line, without what says nothing', () => {
    expect(readWordList(' one \n\n!!\ntwo words\none')).toEqual(['one', 'two words']);
  });
});

it('gives every ground but the open one a sentence of its own', () => {
  expect(GROUNDS.filter((ground) => groundSentence(ground, '') === '')).toEqual(['other']);
  expect(groundSentence('advert', ' Three times. ')).toBe('It is advertising. Three times.');
});
