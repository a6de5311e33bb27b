import { describe, expect, it } from 'vitest';
import { type Arrangement, slotFor } from './arrangement';
import { homeByClock } from './by-clock';
import { sizeAt, sizesAt } from './container-kinds';
import { frontChanges } from './front-changes';
import { whyNoFront } from './front-limits';
import { container, front } from './testing-arrangement';

const many = (count: number, kind: 'row' | 'list' = 'row') =>
  front(...Array.from({ length: count }, (_, index) => container({ kind, id: `${index}` })));
const dressed = (words: string) =>
  front(container({ kind: 'row', slots: [{ ...slotFor('a'), headline: { words, of: 'v1' } }] }));
const thirteen = [...'abcdefghijklm'];

describe('what cannot be a front is told in a sentence', () => {
  it.each<[string, Arrangement, string | null]>([
    ['nothing', front(), null],
    ['what the clock makes', homeByClock(['world', 'sport']), null],
    ['twelve containers', many(12), null],
    ['thirteen containers', many(13), 'A front has at most 12 containers. Take one off first.'],
    [
      'two of one id',
      front(container({ kind: 'row' }), container({ kind: 'row' })),
      'Two containers have the same id.',
    ],
    [
      'two Tops',
      front(container({ kind: 'top' }), container({ kind: 'top', id: 'other' })),
      'A front has one Top at most. Choose another kind for the second.',
    ],
    [
      'too long a front',
      front(...Array.from({ length: 7 }, (_, id) => container({ kind: 'list', id: `${id}`, room: 10 }))),
      'A front has room for at most 60 stories in all. Make a container shorter.',
    ],
    [
      'a story twice',
      front(container({ kind: 'row', slots: ['a'] }), container({ kind: 'list', slots: ['a'] })),
      'A story stands twice on this front. Take it out at one of the places.',
    ],
    ['a row of five', front(container({ kind: 'row', room: 5 })), 'A Row has 2 to 4 columns.'],
    ['half a story', front(container({ kind: 'list', room: 2.5 })), 'A List has room for 2 to 10 stories.'],
    [
      'a long title',
      front(container({ kind: 'row', title: 'a'.repeat(61) })),
      'The title of a container has at most 60 characters.',
    ],
    [
      'thirteen stories in one',
      front(container({ kind: 'row', slots: thirteen })),
      'At most 12 stories are placed in one container. Take one out first.',
    ],
    ['a headline', dressed('Words'), null],
    ['a long headline', dressed('a'.repeat(161)), 'A headline on a front has at most 160 characters.'],
    ['an empty headline', dressed(' \u200b'), 'A headline on a front says something, or is the story’s own.'],
  ])('%s', (_, arrangement, why) => {
    expect(whyNoFront(arrangement)).toBe(why);
  });
});

describe('a size', () => {
  it.each([
    ['top', 0, 'usual large small'],
    ['top', 1, 'usual small'],
    ['row', 0, 'usual large small'],
    ['row', 3, 'usual large small'],
    ['list', 0, 'usual small'],
    ['river', 0, 'usual'],
  ] as const)('of %s at %i can be %s', (kind, place, sizes) => {
    expect(sizesAt(kind, place).join(' ')).toBe(sizes);
  });

  it('that a place does not offer is the usual one', () => {
    expect(sizeAt('top', 1, 'large')).toBe('usual');
    expect(sizeAt('top', 0, 'large')).toBe('large');
  });
});

describe('what a launch changes', () => {
  const was = front(
    container({ kind: 'top', slots: ['a', 'b', 'c'] }),
    container({ kind: 'list', slots: ['d'] }),
  );
  const top = (slots: Parameters<typeof container>[0]['slots'], more = {}) =>
    container({ kind: 'top', ...more, ...(slots && { slots }) });
  const list = container({ kind: 'list', slots: ['d'] });

  it.each<[string, Arrangement, unknown[]]>([
    ['nothing', was, []],
    [
      'a story comes',
      front(top(['a', 'b', 'c', 'e']), list),
      [{ deed: 'comes', storyId: 'e', containerId: 'top' }],
    ],
    ['a story leaves', front(top(['a', 'c']), list), [{ deed: 'leaves', storyId: 'b', containerId: 'top' }]],
    [
      'a story goes elsewhere',
      front(top(['a', 'b']), container({ kind: 'list', slots: ['d', 'c'] })),
      [{ deed: 'moves', storyId: 'c', from: 'top', to: 'list' }],
    ],
    [
      'the last becomes the lead, and no other has moved',
      front(top(['c', 'a', 'b']), list),
      [{ deed: 'moves', storyId: 'c', from: 'top', to: 'top' }],
    ],
    [
      'new words and another size',
      front(
        top([{ ...slotFor('a'), headline: { words: 'Words', of: 'v1' }, size: 'large' }, 'b', 'c']),
        list,
      ),
      [{ deed: 'dressed', storyId: 'a', what: ['headline', 'size'] }],
    ],
    [
      'another picture',
      front(top([{ ...slotFor('a'), picture: { show: 'none' } }, 'b', 'c']), list),
      [{ deed: 'dressed', storyId: 'a', what: ['picture'] }],
    ],
    [
      'a container of another shape',
      front(top(['a', 'b', 'c'], { room: 2 }), list),
      [{ deed: 'container_changes', containerId: 'top' }],
    ],
    [
      'containers turned round',
      front(list, top(['a', 'b', 'c'])),
      [{ deed: 'container_moves', containerId: 'top' }],
    ],
    [
      'a container with its stories goes, another comes',
      front(top(['a', 'b', 'c']), container({ kind: 'row' })),
      [
        { deed: 'container_comes', containerId: 'row' },
        { deed: 'container_leaves', containerId: 'list' },
        { deed: 'leaves', storyId: 'd', containerId: 'list' },
      ],
    ],
  ])('%s', (_, after, changes) => {
    expect(frontChanges(was, after)).toEqual(changes);
  });
});
