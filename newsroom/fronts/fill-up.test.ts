import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrangement, type Container, type Fill, type Slot, slotFor } from './arrangement';
import { candidatesWanted, fillUp } from './fill-up';
import { container, front } from './testing-arrangement';

const NEWEST: Fill = { from: 'newest' };
const SPORT: Fill = { from: 'section', sectionId: 'sport' };
const large = (storyId: string): Slot => ({ ...slotFor(storyId), size: 'large' });

/** `newest` and `sport` are ids from the newest; those in capitals have a picture. `live` is all of them and `others`. */
interface Told {
  newest?: string;
  sport?: string;
  others?: string;
}

function filled(arrangement: Arrangement, { newest = '', sport = '', others = '' }: Told): string {
  const live = new Set(`${newest}${sport}${others}`);
  const lists: Record<string, string> = { newest, section: sport, nothing: '' };
  const containers = fillUp(arrangement, {
    isLive: (storyId) => live.has(storyId),
    candidates: ({ from }) =>
      [...(lists[from] ?? '')].map((storyId) => ({ storyId, hasPicture: storyId !== storyId.toLowerCase() })),
  });
  return containers
    .map(({ places }) => places.map(({ storyId, slot }) => (slot ? `(${storyId})` : storyId)).join(''))
    .join('|');
}

const top = (slots: (string | Slot)[], more: Partial<Container> = {}) =>
  container({ kind: 'top', fill: NEWEST, ...more, slots });
const list = (slots: string[], more: Partial<Container> = {}) =>
  container({ kind: 'list', room: 3, fill: SPORT, ...more, slots });
const row = (slots: (string | Slot)[], more: Partial<Container> = {}) =>
  container({ kind: 'row', fill: NEWEST, ...more, slots });

describe('a front is filled up', () => {
  it.each<[string, Arrangement, Told, string]>([
    ['with the newest when nothing is placed', front(top([])), { newest: 'abcd' }, 'abc'],
    ['the lead being the first of the six newest with a picture', front(top([])), { newest: 'abcDe' }, 'Dab'],
    ['but none that is older', front(top([])), { newest: 'abcdefG' }, 'abc'],
    ['the placed ones first, in their order', front(top(['c', 'a'])), { newest: 'abcd' }, '(c)(a)b'],
    ['a placed lead needs no picture', front(top(['c'])), { newest: 'abcD' }, '(c)ab'],
    ['without what is placed further down', front(top([]), list(['a'])), { newest: 'abcd' }, 'bcd|(a)'],
    [
      'without what came in by itself further up',
      front(top([]), list([])),
      { newest: 'abc', sport: 'bdef' },
      'abc|def',
    ],
    [
      'from nothing when that is said',
      front(top(['a'], { fill: { from: 'nothing' } })),
      { newest: 'ab' },
      '(a)',
    ],
    ['with what there is', front(top(['b']), list([])), { newest: 'b' }, '(b)|'],
    ['without a story that is not live', front(top(['x', 'b'])), { newest: 'abc' }, '(b)ac'],
    ['with a story that is live, however old', front(top(['z'])), { newest: 'abc', others: 'z' }, '(z)ab'],
    ['as far as there is room', front(list(['a', 'b', 'c', 'd'])), { sport: 'abcd' }, '(a)(b)(c)'],
    [
      'one that stands by comes in when another leaves',
      front(list(['x', 'b', 'c', 'd'])),
      { sport: 'bcde' },
      '(b)(c)(d)',
    ],
    [
      'one that stands by may come in elsewhere',
      front(list(['a', 'b', 'c', 'd']), row([])),
      { newest: 'abcd' },
      '(a)(b)(c)|d',
    ],
    ['a large one takes two columns of a row', front(row([large('a')])), { newest: 'abcde' }, '(a)bc'],
    [
      'a large one for which no two are left stands by',
      front(row(['a', 'b', 'c', large('d')])),
      { newest: 'abcde' },
      '(a)(b)(c)d',
    ],
    [
      'a story that was written down twice stands once',
      front(list(['a']), row(['a'])),
      { newest: 'ab' },
      '(a)|b',
    ],
    [
      'one that stands by is taken where it has room',
      front(list(['a', 'b', 'c', 'd']), row(['d'])),
      { newest: 'abcd' },
      '(a)(b)(c)|(d)',
    ],
  ])('%s', (_, arrangement, told, expected) => {
    expect(filled(arrangement, told)).toBe(expected);
  });
});

describe('as many of the newest are asked for as can be needed', () => {
  it('of each place once', () => {
    const wanted = candidatesWanted(front(top(['a']), list(['b']), row([]), list([])));
    expect(wanted.map(({ fill }) => fill.from)).toEqual(['newest', 'section']);
  });

  const ids = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const anyContainer = fc
    .record({
      kind: fc.constantFrom('top', 'row', 'list', 'river'),
      room: fc.integer({ min: 2, max: 4 }),
      fill: fc.constantFrom(NEWEST, SPORT, { from: 'section', sectionId: 'world' } as Fill),
      slots: fc.uniqueArray(fc.constantFrom(...ids, 'gone', 'killed'), { maxLength: 6 }),
    })
    .map((told) => container(told));

  it('no story twice, and the same as if all were asked for', () => {
    const sectionOf = (id: string) => (ids.indexOf(id) % 3 === 0 ? 'sport' : 'world');
    fc.assert(
      fc.property(
        fc.array(anyContainer, { maxLength: 6 }),
        fc.uniqueArray(fc.constantFrom(...ids)),
        (containers, live) => {
          const arrangement = { containers };
          const from = (fill: Fill) =>
            live
              .filter(
                (id) =>
                  fill.from === 'newest' || (fill.from === 'section' && sectionOf(id) === fill.sectionId),
              )
              .map((storyId) => ({ storyId, hasPicture: ids.indexOf(storyId) % 2 === 0 }));
          const wanted = candidatesWanted(arrangement);
          const isLive = (id: string) => live.includes(id);
          const few = fillUp(arrangement, {
            isLive,
            candidates: (fill) => {
              const limit = wanted.find((each) => JSON.stringify(each.fill) === JSON.stringify(fill))?.limit;
              return from(fill).slice(0, limit);
            },
          });
          expect(few).toEqual(fillUp(arrangement, { isLive, candidates: from }));
          const shown = few.flatMap(({ places }) => places.map(({ storyId }) => storyId));
          expect(new Set(shown).size).toBe(shown.length);
          expect(shown.filter((id) => !isLive(id))).toEqual([]);
        },
      ),
    );
  });
});
