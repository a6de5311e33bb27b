import { describe, expect, it } from 'vitest';
import {
  b,
  divider,
  embed,
  factBox,
  gallery,
  h2,
  link,
  note,
  ol,
  p,
  photo,
  post,
  pullQuote,
  quote,
  related,
  table,
  ul,
} from './builder';
import { type Copied, copiedHtml, copiedText } from './copied';
import type { DocNode } from './document';
import { sampleContext } from './sample-media';

const { photo: seenPhoto, story: seenStory } = sampleContext;
const PHOTO = { photoId: 'photo-1', caption: 'The gates', credit: 'Ada Quay', alt: 'Two gates' };
const FIGURE =
  '<figure><img src="/photos/photo-1/1200.jpg" alt="Two gates" width="1200" height="800">' +
  '<figcaption>The gates <small>Ada Quay</small></figcaption></figure>';

/** The block, its markup and its text as other programs get them. */
const CASES: [string, DocNode, string, string][] = [
  [
    'a paragraph',
    p('See ', link('the list', 'https://example.org/'), b(' now')),
    '<p>See <a href="https://example.org/">the list</a><strong> now</strong></p>',
    'See the list now',
  ],
  ['a heading', h2('Tides'), '<h2>Tides</h2>', 'Tides'],
  ['a list', ul(['Hull', 'Leith']), '<ul><li><p>Hull</p></li><li><p>Leith</p></li></ul>', '• Hull\n• Leith'],
  ['a numbered list', ol(['Hull'], 4), '<ol start="4"><li><p>Hull</p></li></ol>', '4. Hull'],
  ['a divider', divider(), '<hr>', ''],
  [
    'a quote',
    quote(['Late.'], 'Ada Brandt'),
    '<blockquote><p>Late.</p><footer><cite>Ada Brandt</cite></footer></blockquote>',
    'Late.\nAda Brandt',
  ],
  ['a pull quote', pullQuote('It rained.'), '<aside><p>It rained.</p></aside>', 'It rained.'],
  [
    'a fact box',
    factBox('The ferry', p('It sails at six.')),
    '<aside><h2>The ferry</h2><p>It sails at six.</p></aside>',
    'The ferry\nIt sails at six.',
  ],
  [
    'a table',
    table({ caption: 'Landings', head: ['Port', 'Tonnes'], rows: [['Hull', '12']], source: 'Port office' }),
    '<table><caption>Landings</caption><thead><tr><th scope="col">Port</th><th scope="col">Tonnes</th></tr></thead>' +
      '<tbody><tr><td>Hull</td><td>12</td></tr></tbody></table><p><small>Port office</small></p>',
    'Landings\nPort\tTonnes\nHull\t12\nPort office',
  ],
  ['a photo', photo(PHOTO), FIGURE, 'The gates\nAda Quay'],
  ['a gallery', gallery(PHOTO, PHOTO), `${FIGURE}\n${FIGURE}`, 'The gates\nAda Quay\nThe gates\nAda Quay'],
  [
    'a social post, as its address',
    post({ recordId: 'post-1', url: 'https://x.com/harbour/status/1' }),
    '<p><a href="https://x.com/harbour/status/1">https://x.com/harbour/status/1</a></p>',
    'https://x.com/harbour/status/1',
  ],
  [
    'an embed, as its address',
    embed({ recordId: 'embed-1', url: 'https://youtu.be/abc' }),
    '<p><a href="https://youtu.be/abc">https://youtu.be/abc</a></p>',
    'https://youtu.be/abc',
  ],
];

describe('what other programs get of a block', () => {
  it.each(CASES)('%s', (_, block, html, text) => {
    expect(copiedHtml(whole(block))).toBe(html);
    expect(copiedText(whole(block))).toBe(text);
  });

  it('a related story: its headline and where readers find it', () => {
    const story = {
      id: 'story-1',
      headline: 'Gates stay shut',
      section: 'Politics',
      path: '/politics/gates',
    };
    const copied = {
      ...whole(related('story-1')),
      story: (id: string) => (id === 'story-1' ? story : undefined),
    };
    expect(copiedHtml(copied)).toBe(
      '<p>Related Politics · <a href="/politics/gates">Gates stay shut</a></p>',
    );
    expect(copiedText(copied)).toBe('Gates stay shut\n/politics/gates');
    expect(copiedText({ ...copied, story: () => undefined })).toBe('');
  });

  it('words of one line: only the words', () => {
    const copied = { ...whole(p('ignored')), line: p('It ', b('rained')) };
    expect(copiedHtml(copied)).toBe('It <strong>rained</strong>');
    expect(copiedText(copied)).toBe('It rained');
  });

  it('selected cells: a table of them, and a line a row with a tab between cells', () => {
    const [, grid] =
      table({
        rows: [
          ['a', 'b'],
          ['', 'd'],
        ],
      }).content ?? [];
    const copied = whole(...(grid?.content ?? []));
    expect(copiedHtml(copied)).toBe(
      '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td></td><td>d</td></tr></tbody></table>',
    );
    expect(copiedText(copied)).toBe('a\tb\n\td');
  });
});

describe('a note to colleagues', () => {
  const secret = () => note('ask the mayor');
  it.each<[string, DocNode]>([
    ['in a paragraph', p('Anna Smyth ', secret(), ', the engineer')],
    ['alone', p(secret())],
    ['in a list', ul([['Hull ', secret()].flat()])],
    ['in a quote', quote([['Late. ', secret()].flat()], 'Ada')],
    ['in a fact box', factBox('The ferry', p('At six. ', secret()))],
    ['in a cell', table({ caption: 'Landings', rows: [[secret(), '12']] })],
    ['in a caption', photo({ ...PHOTO, caption: ['The gates ', secret()].flat() })],
  ])('is never copied: %s', (_, block) => {
    const [, grid] = block.type === 'table' ? (block.content ?? []) : [];
    const rows = grid?.content ?? [];
    for (const copied of [whole(block), { ...whole(block), line: block }, whole(...rows)])
      expect(copiedHtml(copied) + copiedText(copied)).not.toContain('mayor');
  });
  it('leaves no gap', () => {
    expect(copiedText(whole(p('Anna Smyth ', secret(), ', the engineer')))).toBe('Anna Smyth, the engineer');
    expect(copiedHtml(whole(p('One'), p(secret()), p('Two')))).toBe('<p>One</p>\n<p>Two</p>');
  });
});

function whole(...blocks: DocNode[]): Copied {
  return { blocks, line: null, photo: seenPhoto, story: seenStory };
}
