import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { tries } from '@/content/testing/tries';
import { arbitraryCopy } from '../arbitrary-copy';
import { idOf } from '../attributes';
import { p } from '../builder';
import type { Copy, DocNode } from '../document';
import { parseCopy } from '../document';
import { notesOf, withoutNotes } from '../notes';
import { copyFromYjs, copyToYjs } from '../yjs';
import { restoreCopy } from './restore-copy';
import { standingBlocks } from './standing-blocks';

/** Blocks of a story, some of them replaced by others under their names, in another order, one or the other left out. */
const twoMoments = fc
  .tuple(arbitraryCopy, arbitraryCopy, fc.option(fc.array(fc.nat(11), { maxLength: 12 })))
  .map(([now, other, order]) => {
    const pool = [...blocksOf(now), ...blocksOf(other).map((block) => named(block, `o${block.attrs?.id}`))];
    const chosen = order ? new Set(order.flatMap((place) => pool[place] ?? [])) : blocksOf(other);
    const body = { type: 'doc', content: [...chosen] };
    return { now, earlier: withoutNotes(parsed({ ...other, body })) };
  });

/** A text in which each block was kept, dropped, or put there anew since; which were kept is told by their places. */
const twoEditions = fc
  .tuple(arbitraryCopy, fc.array(fc.constantFrom('kept', 'kept', 'dropped', 'replaced'), { minLength: 6 }))
  .map(([now, fates]) => {
    const earlier = blocksOf(now).flatMap((block, place) => {
      const stranger = p(`Quaint${place} zephyr${place} vow${place}`);
      if (fates[place] === 'kept') return block;
      return fates[place] === 'replaced' ? named(stranger, `stranger-${place}`) : [];
    });
    const kept = new Set(blocksOf(now).flatMap((_, place) => (fates[place] === 'kept' ? place : [])));
    return { now, kept, earlier: withoutNotes(parsed({ ...now, body: { type: 'doc', content: earlier } })) };
  });

function blocksOf({ body }: Copy): DocNode[] {
  return body.content ?? [];
}

function named(block: DocNode, id: string): DocNode {
  return { ...block, attrs: { ...block.attrs, id } };
}

function parsed(input: unknown): Copy {
  const read = parseCopy(input);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return read.copy;
}

function read(doc: Y.Doc): Copy {
  const found = copyFromYjs(doc);
  if (!found.ok) throw new Error(found.problems.join(' '));
  return found.copy;
}

function open(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

function restore(doc: Y.Doc, version: Copy): void {
  let lines = 0;
  restoreCopy(doc, version, () => {
    lines += 1;
    return `note-${lines}`;
  });
}

describe('a restore of all text', () => {
  it('makes any text say what any version says, word for word', () => {
    fc.assert(
      fc.property(twoMoments, ({ now, earlier }) => {
        const doc = open(copyToYjs(now));
        restore(doc, earlier);
        const after = read(doc);
        expect(withoutNotes(after)).toEqual(earlier);
        const ids = blocksOf(after).flatMap((block) => idOf(block) ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      tries(80),
    );
  });

  it('loses no note', () => {
    fc.assert(
      fc.property(twoMoments, ({ now, earlier }) => {
        const doc = open(copyToYjs(now));
        restore(doc, earlier);
        const after = notesOf(read(doc)).map(({ text }) => text);
        for (const { text } of notesOf(now)) {
          const place = after.findIndex((each) => each.includes(text));
          expect(place).not.toBe(-1);
          after[place] = (after[place] ?? '').replace(text, '');
        }
      }),
      tries(80),
    );
  });

  it('leaves to those who type meanwhile every word in a block that it need not touch', () => {
    fc.assert(
      fc.property(twoEditions, fc.nat(20), ({ now, earlier, kept }, at) => {
        const state = copyToYjs(now);
        const [restoring, typing] = [open(state), open(state)];
        restore(restoring, earlier);
        const texts = standingBlocks(typing).flatMap(({ element }, place) =>
          kept.has(place) ? textsIn(element) : [],
        );
        texts[at % texts.length]?.insert(0, TYPED);
        const [mine, theirs] = [Y.encodeStateAsUpdate(restoring), Y.encodeStateAsUpdate(typing)];
        const [one, two] = [open(mine, theirs), open(theirs, mine)];
        expect(read(one)).toEqual(read(two));
        expect(JSON.stringify(read(one)).split(TYPED)).toHaveLength(texts.length > 0 ? 2 : 1);
      }),
      tries(80),
    );
  });
});

const TYPED = 'typed meanwhile';

function textsIn(type: unknown): Y.XmlText[] {
  if (type instanceof Y.XmlText) return [type];
  return type instanceof Y.XmlElement ? type.toArray().flatMap(textsIn) : [];
}
