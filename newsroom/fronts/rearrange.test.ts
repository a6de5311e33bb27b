import { describe, expect, it } from 'vitest';
import type { Arrangement } from './arrangement';
import { dress, moveByOne, moveContainer, onlyLive, putAt, takeOffContainer, takeOut } from './rearrange';
import { container, front, inWords } from './testing-arrangement';

const begin = front(
  container({ kind: 'top', slots: ['a', 'b', 'c'] }),
  container({ kind: 'list', slots: [] }),
  container({ kind: 'river', slots: ['d'] }),
);

describe('a front is arranged', () => {
  it.each<[string, (was: Arrangement) => Arrangement, string]>([
    ['up within a container', (was) => moveByOne(was, 'c', 'up'), 'top: a c b | list: | river: d'],
    ['down within a container', (was) => moveByOne(was, 'a', 'down'), 'top: b a c | list: | river: d'],
    ['down over its edge', (was) => moveByOne(was, 'c', 'down'), 'top: a b | list: c | river: d'],
    ['up over its edge', (was) => moveByOne(was, 'd', 'up'), 'top: a b c | list: d | river:'],
    ['not beyond the first', (was) => moveByOne(was, 'a', 'up'), inWords(begin)],
    ['not beyond the last', (was) => moveByOne(was, 'd', 'down'), inWords(begin)],
    ['not when it is nowhere', (was) => moveByOne(was, 'z', 'down'), inWords(begin)],
    ['to the front of its own', (was) => put(was, 'c', 'top', 0), 'top: c a b | list: | river: d'],
    ['before one further down', (was) => put(was, 'a', 'top', 2), 'top: b a c | list: | river: d'],
    ['to the end of its own', (was) => put(was, 'a', 'top', 3), 'top: b c a | list: | river: d'],
    ['to where it stands', (was) => put(was, 'b', 'top', 1), inWords(begin)],
    ['to right behind itself', (was) => put(was, 'b', 'top', 2), inWords(begin)],
    ['into an empty container', (was) => put(was, 'a', 'list', 0), 'top: b c | list: a | river: d'],
    ['before one of another', (was) => put(was, 'a', 'river', 0), 'top: b c | list: | river: a d'],
    ['a new one', (was) => put(was, 'e', 'river', 9), 'top: a b c | list: | river: d e'],
    ['out', (was) => takeOut(was, 'b'), 'top: a c | list: | river: d'],
    ['without a container', (was) => takeOffContainer(was, 'top'), 'list: | river: d'],
    ['with a container moved', (was) => moveContainer(was, 'river', 'up'), 'top: a b c | river: d | list:'],
    ['the last stays last', (was) => moveContainer(was, 'river', 'down'), inWords(begin)],
    ['to what is live', (was) => onlyLive(was, (id) => id !== 'b'), 'top: a c | list: | river: d'],
  ])('%s', (_, change, expected) => {
    expect(inWords(change(begin))).toBe(expected);
  });

  it('in the clothes that it has, wherever it goes', () => {
    const headline = { words: 'Other words', of: 'version-1' };
    const dressed = dress(begin, 'a', { headline, size: 'large' });
    const moved = put(moveByOne(dressed, 'a', 'down'), 'a', 'river', 1);
    expect(moved.containers[2]?.slots[1]).toEqual({
      storyId: 'a',
      headline,
      size: 'large',
      picture: { show: 'lead' },
    });
  });

  it('without a change of what was there', () => {
    const before = JSON.stringify(begin);
    put(begin, 'a', 'river', 0);
    expect(JSON.stringify(begin)).toBe(before);
  });
});

function put(was: Arrangement, storyId: string, containerId: string, place: number): Arrangement {
  return putAt(was, storyId, { containerId, place });
}
