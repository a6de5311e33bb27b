import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy, h2, note, p, photo, quote, ul, withId } from '../builder';
import type { Copy, DocNode } from '../document';
import { withoutNotes } from '../notes';
import { copyFromYjs, copyToYjs } from '../yjs';
import { restoreCopy } from './restore-copy';

function live(written: Copy): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, copyToYjs(written));
  return doc;
}

function read(doc: Y.Doc): Copy {
  const parsed = copyFromYjs(doc);
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  return parsed.copy;
}

/** A block as a copy holds it. */
function whole(block: DocNode): DocNode | undefined {
  return copy({ body: [block] }).body.content?.[0];
}

const bodies = (now: DocNode[], earlier: DocNode[]) => ({
  now: copy({ body: now }),
  earlier: copy({ body: earlier }),
});

/** Restores and gives the body as it then is; and the elements that were there before and still are. */
function restored({ now, earlier }: { now: Copy; earlier: Copy }) {
  const doc = live(now);
  const before = doc.getXmlFragment('body').toArray();
  let lines = 0;
  const { notesApart } = restoreCopy(doc, earlier, () => {
    lines += 1;
    return `note-${lines}`;
  });
  const after = read(doc);
  expect(withoutNotes(after)).toEqual(earlier);
  const kept = doc.getXmlFragment('body').toArray();
  return { body: after.body.content ?? [], notesApart, stayed: before.map((each) => kept.includes(each)) };
}

const [one, two, three] = [
  withId('one', p('It rained.')),
  withId('two', p('It snowed all day.')),
  withId('three', p('It stopped.')),
];

describe('a restore of all text', () => {
  it('changes back what was changed, and touches nothing else', () => {
    const changed = withId('two', p('It snowed all night and all day.'));
    expect(restored(bodies([one, changed, three], [one, two, three])).stayed).toEqual([true, true, true]);
  });

  it('takes out what came later and puts back what has gone', () => {
    const later = withId('later', p('Quite another sentence.'));
    expect(restored(bodies([one, later, three], [one, two, three])).stayed).toEqual([true, false, true]);
  });

  it('moves as few blocks as can be', () => {
    expect(restored(bodies([three, one, two], [one, two, three])).stayed).toEqual([false, true, true]);
  });

  it('puts another block in the place of one that is of another kind now', () => {
    const heading = withId('two', h2('It snowed all day.'));
    expect(restored(bodies([one, heading, three], [one, two, three])).stayed).toEqual([true, false, true]);
  });

  it('brings back headline and standfirst, marks and settings', () => {
    const now = copy({
      headline: 'Snow',
      standfirst: 'Much of it',
      body: [photo({ photoId: 'a', alt: 'x' })],
    });
    const earlier = copy({
      headline: 'Rain',
      body: [photo({ photoId: 'b', decorative: true, size: 'wide' })],
    });
    expect(restored({ now, earlier }).stayed).toEqual([true]);
  });

  it('knows a block of a newer Galley, and puts it back as it was', () => {
    const newer = { type: 'livePoll', attrs: { id: 'poll', votes: 3 }, content: [p('Rain or snow?')] };
    expect(restored(bodies([one, three], [one, newer, three])).body[1]).toEqual(newer);
    expect(restored(bodies([one, newer, three], [one, newer])).stayed).toEqual([true, true, false]);
  });
});

describe('the notes in a text that is restored', () => {
  it('stay where they are in a block that is not touched', () => {
    const noted = withId('one', p('It rained.', note(' who says so?')));
    const { body, notesApart } = restored(bodies([noted, three], [one, two, three]));
    expect(body[0]).toEqual(noted);
    expect(notesApart).toBe(0);
  });

  it('stay between the words between which they stood', () => {
    const noted = withId('two', p('It snowed ', note('check'), ' the whole day.'));
    const { body, notesApart } = restored(bodies([one, noted], [one, two]));
    expect(body[1]).toEqual(whole(withId('two', p('It snowed ', note('check'), ' all day.'))));
    expect(notesApart).toBe(0);
  });

  it('go with a block that is moved', () => {
    const noted = withId('three', p('It stopped.', note(' when?')));
    const { body } = restored(bodies([noted, one, two], [one, two, three]));
    expect(body[2]).toEqual(whole(withId('three', p('It stopped.', note(' when?')))));
  });

  it('stand in a line of their own where a block has gone', () => {
    const noted = withId('later', p('Quite ', note('really?'), ' another', note(' word?'), ' sentence.'));
    const { body, notesApart } = restored(bodies([one, noted, three], [one, three]));
    expect(body[1]).toEqual(whole(withId('note-1', p(note('really?'), ' ', note(' word?')))));
    expect(notesApart).toBe(2);
  });

  it('stand behind the block when it has no place for them', () => {
    const noted = withId('two', p('Snow', note(' how much?')));
    const { body, notesApart } = restored(bodies([one, noted], [one, withId('two', quote(['Snow.']))]));
    expect(body[2]).toEqual(withId('note-1', p(note(' how much?'))));
    expect(notesApart).toBe(1);
  });

  it('find their item in a list that has another number of them', () => {
    const now = withId('list', ul(['Rain', ['Snow', note(' how much?')]]));
    const earlier = withId('list', ul(['Snow']));
    const { body, notesApart } = restored(bodies([now], [earlier]));
    expect(body[0]).toEqual(whole(withId('list', ul([['Snow', note(' how much?')]]))));
    expect(notesApart).toBe(0);
  });

  it('are in no version, so a line of nothing else stays where it is', () => {
    const line = withId('line', p(note('Call the harbour office')));
    const { body, notesApart } = restored(bodies([one, line, three], [one, two, three]));
    expect(body.map(({ attrs }) => attrs?.id)).toEqual(['one', 'two', 'line', 'three']);
    expect(notesApart).toBe(0);
  });

  it('stay in a block of which nothing else is left, when its words come back', () => {
    const left = withId('two', p(note('check')));
    const { body, notesApart } = restored(bodies([one, left, three], [one, two, three]));
    expect(body).toEqual([one, withId('two', p('It snowed all day. ', note('check'))), three].map(whole));
    expect(notesApart).toBe(0);
  });

  it('stay when a block of a newer Galley goes in which they stood', () => {
    const newer = {
      type: 'liveTicker',
      attrs: { id: 'ticker' },
      content: [...(p('Rain', note('who?')).content ?? [])],
    };
    const { body, notesApart } = restored(bodies([one, newer], [one]));
    expect(body[1]).toEqual(whole(withId('note-1', p(note('who?')))));
    expect(notesApart).toBe(1);
  });
});
