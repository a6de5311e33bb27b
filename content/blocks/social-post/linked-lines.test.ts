import { describe, expect, it } from 'vitest';
import type { PostEntity } from '../../post-parts';
import { linkedParagraphs } from './linked-lines';

const link = (start: number, end: number, href = 'https://a.test/'): PostEntity => ({
  kind: 'link',
  start,
  end,
  href,
});

describe('the text of a post', () => {
  it('keeps paragraphs and lines', () => {
    expect(linkedParagraphs('a\nb\r\n\r\n  \n\nc')).toEqual([
      [[{ text: 'a' }], [{ text: 'b' }]],
      [[{ text: 'c' }]],
    ]);
    expect(linkedParagraphs('  ')).toEqual([]);
    expect(linkedParagraphs('')).toEqual([]);
  });

  it('has links where they stand, counted in letters and not in halves of them', () => {
    expect(linkedParagraphs('👩🏽‍🚒 #fire', [link(5, 10)])).toEqual([
      [[{ text: '👩🏽‍🚒 ' }, { text: '#fire', href: 'https://a.test/' }]],
    ]);
  });

  it('has a link that goes over the end of a line on both', () => {
    expect(linkedParagraphs('ab\ncd', [link(1, 4)])).toEqual([
      [
        [{ text: 'a' }, { text: 'b', href: 'https://a.test/' }],
        [{ text: 'c', href: 'https://a.test/' }, { text: 'd' }],
      ],
    ]);
  });

  it.each<[string, PostEntity[]]>([
    ['before the text', [link(-5, 2)]],
    ['after its end', [link(0, 9_999_999)]],
    ['backwards', [link(4, 1)]],
    ['nowhere', [link(2, 2)]],
    ['half a letter in', [link(0.5, 2)]],
    ['no number', [link(Number.NaN, Number.POSITIVE_INFINITY)]],
    ['to a script', [link(0, 2, 'javascript:alert(1)')]],
    ['to a file', [link(0, 2, 'file:///etc/passwd')]],
  ])('keeps its words and loses a link that stands %s', (_place, entities) => {
    expect(linkedParagraphs('short', entities)).toEqual([[[{ text: 'short' }]]]);
  });

  it('has the first of two links that reach into one another', () => {
    expect(linkedParagraphs('abcd', [link(1, 4, 'https://b.test/'), link(0, 2)])).toEqual([
      [[{ text: 'ab', href: 'https://a.test/' }, { text: 'cd' }]],
    ]);
  });
});
