import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy } from '../builder';
import { type DocNode, type Mark, parseCopy } from '../document';
import { lineText } from '../to-text';
import { copyFromYjs, copyToYjs } from '../yjs';

function line(...marks: Mark[]): DocNode {
  const runs = [
    { type: 'text', text: 'The ' },
    { type: 'text', text: 'gates', marks },
    { type: 'text', text: ' close' },
  ];
  return { type: 'doc', content: [{ type: 'paragraph', content: runs }] };
}

const withHeadline = (headline: DocNode) => ({ ...copy({ headline: 'x' }), headline });

describe('a mark of a newer version on a headline', () => {
  it.each<[string, Mark]>([
    ['without settings', { type: 'glow' }],
    ['with settings', { type: 'glow', attrs: { strength: 3 } }],
  ])('is read and kept as it is, %s, and readers get the words', (_, mark) => {
    const parsed = parseCopy(withHeadline(line(mark)));
    if (!parsed.ok) throw new Error(parsed.problems.join(' '));
    expect(JSON.stringify(parsed.copy.headline)).toContain('"type":"glow"');
    expect(lineText(parsed.copy.headline)).toBe('The gates close');
    expect(parseCopy(parsed.copy)).toEqual(parsed);
  });
  it.each<[string, DocNode]>([
    ['bold, which headlines do not have', line({ type: 'bold' })],
    ['bold beside it', line({ type: 'glow' }, { type: 'bold' })],
    ['a note, which readers must never get', line({ type: 'note' })],
    ['a block', { type: 'doc', content: [{ type: 'liveChart' }] }],
    ['a photo', { type: 'doc', content: [{ type: 'photo' }] }],
  ])('is no way in for %s', (_, headline) => {
    expect(parseCopy(withHeadline(headline)).ok).toBe(false);
  });
  it('stays through the live document', () => {
    const parsed = parseCopy(withHeadline(line({ type: 'glow', attrs: { strength: 3 } })));
    if (!parsed.ok) throw new Error(parsed.problems.join(' '));
    const doc = new Y.Doc();
    Y.applyUpdate(doc, copyToYjs(parsed.copy));
    expect(copyFromYjs(doc)).toEqual(parsed);
  });
});
