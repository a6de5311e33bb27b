import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy, note, p, withId } from '../builder';
import type { DocNode } from '../document';
import { plainText } from '../inline';
import { copyFromYjs, copyToYjs } from '../yjs';
import { blockOfVersion, restoreBlock } from './restore-block';

const named = (ids: string, word = 'then') => ids.split('').map((id) => withId(id, p(`${id} ${word}`)));

/** The body after block `id` of a version was restored, as words; null when nothing was done. */
function restored({ now, earlier, id }: { now: DocNode[]; earlier: DocNode[]; id: string }): string[] | null {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, copyToYjs(copy({ body: now })));
  const version = copy({ body: earlier });
  const block = blockOfVersion(version, id);
  if (!block) throw new Error('the version has no such block');
  const done = restoreBlock(doc, { version, block, newId: () => 'note' });
  const read = copyFromYjs(doc);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return done && (read.copy.body.content ?? []).map(plainText);
}

describe('a restore of one block', () => {
  const earlier = named('abcd');
  it.each([
    ['changes it where it stands now', named('dcba', 'now'), 'b', ['d now', 'c now', 'b then', 'a now']],
    [
      'puts it back behind its neighbour',
      named('axbd'),
      'c',
      ['a then', 'x then', 'b then', 'c then', 'd then'],
    ],
    ['behind the nearest that is left', named('axd'), 'c', ['a then', 'c then', 'x then', 'd then']],
    [
      'before the nearest below when none above is left',
      named('xbd'),
      'a',
      ['x then', 'a then', 'b then', 'd then'],
    ],
    ['at the top when that was the first', named('bcd'), 'a', ['a then', 'b then', 'c then', 'd then']],
    ['at the end when none is left', named('xyz'), 'c', ['x then', 'y then', 'z then', 'c then']],
    ['does nothing when it says so already', named('abcd'), 'c', null],
  ])('%s', (_, now, id, expected) => {
    expect(restored({ now, earlier, id })).toEqual(expected);
  });

  it('keeps the notes of the block', () => {
    const now = [withId('a', p('a now and then', note(' why?')))];
    const doc = new Y.Doc();
    Y.applyUpdate(doc, copyToYjs(copy({ body: now })));
    const [block] = earlier;
    if (!block) throw new Error('there is no block');
    expect(restoreBlock(doc, { version: copy({ body: earlier }), block, newId: () => 'note' })).toEqual({
      notesApart: 0,
    });
    const read = copyFromYjs(doc);
    expect(read.ok && read.copy.body.content).toEqual([withId('a', p('a then', note(' why?')))]);
  });

  it('says so when the version has no such block', () => {
    expect(blockOfVersion(copy({ body: earlier }), 'z')).toBe(null);
  });
});
