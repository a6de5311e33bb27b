import { Editor, EditorContent } from '@tiptap/react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { blocks } from '../blocks';
import * as make from '../builder';
import { hostileTexts } from '../corpora';
import type { DocNode } from '../document';
import { dangersIn, textIn } from '../markup-dangers';
import { bodyExtensionsWithViews } from '../views';
import { copyToYjs } from '../yjs';
import { drawCopy, firstDrawing, isEmptyText } from './draw-first';
import { FRAMES } from './frames';

const { p, b, i, link, note, copy } = make;
const photo = { photoId: 'photo-1', caption: 'The quay', credit: 'Ada', alt: 'A quay' };

const SAMPLES: [string, DocNode][] = [
  [
    'paragraph',
    p('The ', b('ferry ', i('was')), link(i('late'), 'https://example.org/a?b=1&c=2'), note('who?')),
  ],
  ['paragraph', p()],
  ['paragraph', p('<b onclick="x">&amp; "late"')],
  ['heading', make.h2('What the harbour says')],
  ['heading', make.h3()],
  ['list', make.ul(['One', make.li('Two', make.ol(['Three', 'Four'], 3))])],
  ['quote', make.quote(['Late.', b('Very.')], 'Ada', { role: 'pilot', source: 'https://a.example' })],
  ['quote', make.quote([''])],
  ['photo', make.photo(photo)],
  ['photo', make.photo({ ...photo, decorative: true, size: 'wide' })],
  ['social-post', make.post({ recordId: 'post-1', url: 'https://x.com/harbour/status/1' })],
  ['pull-quote', make.pullQuote('Late')],
  ['fact-box', make.factBox('Fleet', p('Two'), make.ul(['One']))],
  ['divider', make.divider()],
  ['gallery', make.gallery(photo, photo)],
  [
    'table',
    make.table({ caption: 'Tides', head: ['Hour', 'Metres'], rows: [['6', b('4')]], align: [null, 'end'] }),
  ],
  ['embed', make.embed({ recordId: 'embed-1', url: 'https://www.youtube.com/watch?v=abcDEF_-123' })],
  ['related-story', make.related('story-1')],
];

const closing: (() => void)[] = [];
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(() => {
  for (const close of closing.splice(0)) act(close);
});

/** The block as the editor draws it at first: what has to be fetched is not there yet. */
async function inEditor(block: DocNode): Promise<Element> {
  const underway = () => new Promise<null>(() => undefined);
  const asked = { photo: underway, photoNotice: underway, post: underway, embed: underway, story: underway };
  const media = { ...asked, whenChanged: () => () => undefined };
  const { body } = copy({ body: [block] });
  const editor = new Editor({ extensions: bodyExtensionsWithViews(media), content: body });
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  await act(async () => root.render(<EditorContent editor={editor} />));
  closing.push(() => {
    root.unmount();
    editor.destroy();
    host.remove();
  });
  return editor.view.dom;
}

function atFirst(block: DocNode): Element {
  const drawn = document.createElement('div');
  drawn.innerHTML = drawCopy(copy({ body: [block] }), EDITABLE).body;
  return drawn;
}

const TEXTS = [
  'p, h2, h3, li, ul, ol, td, th, hr, strong, em, a, mark, [role="textbox"]',
  '.react-renderer, .edit-block, [class*="waiting"], .edit-photo-parts, .edit-gallery-photos',
].join(', ');

/** The parts that hold the story's text, each by element, class, settings and words, in order; without what is around. */
function textsOf(drawn: Element): string[] {
  const parts = drawn.querySelectorAll(TEXTS);
  return [...parts]
    .filter((part) => !part.closest('.edit-block-bar, .edit-table-bar'))
    .map((part) => {
      const settings = ['href', 'start', 'data-note', 'data-align', 'aria-label', 'data-hint']
        .map((name) => part.getAttribute(name) ?? '')
        .join('|');
      const className = (part.getAttribute('class') ?? '').replace('ProseMirror-selectednode', '').trim();
      const words = part.matches('.react-renderer, .edit-block, .edit-gallery-photos')
        ? ''
        : part.textContent;
      return `${part.localName}.${className} ${settings}: ${words}`;
    });
}

const EDITABLE = { isEditable: true, photoSizes: { tall: { width: 800, height: 1000 } } };

describe('the first drawing', () => {
  it('is held against the editor for every block there is', () => {
    expect(new Set(SAMPLES.map(([name]) => name))).toEqual(new Set(blocks.map(({ name }) => name)));
  });

  it.each(SAMPLES)('draws the same elements, classes and words as the editor: %s (%#)', async (_, block) => {
    const drawn = textsOf(atFirst(block));
    expect(drawn).toEqual(textsOf(await inEditor(block)));
    expect(atFirst(block).childElementCount).toBe(1);
  });

  it.each(SAMPLES)(
    'has a frame of its own for exactly the blocks that have a view: %s (%#)',
    async (_, block) => {
      const name = `node-${block.type}`;
      const isView = (await inEditor(block)).querySelector(`.${name}`) !== null || block.type === 'quote';
      expect(block.type in FRAMES).toBe(isView);
      expect(atFirst(block).querySelector(`.${name}`) !== null).toBe(isView && block.type !== 'quote');
    },
  );

  it('has no button where nobody may write', () => {
    const every = copy({ body: SAMPLES.map(([, block]) => block) });
    expect(drawCopy(every, EDITABLE).body).toContain('<button');
    expect(drawCopy(every, { ...EDITABLE, isEditable: false }).body).not.toContain('<button');
  });

  it('draws the lines above as plain text, with a line break where there is none', () => {
    const { headline, standfirst } = drawCopy(copy({ headline: 'Tides & <gates>' }), EDITABLE);
    expect(headline).toBe('<p>Tides &amp; &lt;gates&gt;</p>');
    expect(standfirst).toBe('<p><br class="ProseMirror-trailingBreak"></p>');
  });

  it.each([
    [true, [p()]],
    [false, [p('Late')]],
    [false, [p(), p()]],
    [false, [make.h2()]],
  ])('says %s of whether there is nothing in it: %j', (isEmpty, body) => {
    expect(isEmptyText(drawCopy(copy({ body }), EDITABLE).body)).toBe(isEmpty);
  });

  it('shows what a newer Galley wrote as a plate with its words', () => {
    const newer = { type: 'liveChart', attrs: { id: 'b1' }, content: [p('Waves & wind')] };
    const { body } = drawCopy({ ...copy({}), body: { type: 'doc', content: [newer] } }, EDITABLE);
    expect(body).toContain('aria-label="Live chart, from a newer version"');
    expect(body).toContain('<p class="edit-newer-words">Waves &amp; wind</p>');
  });

  it('is drawn from the live document', () => {
    const text = copyToYjs(copy({ headline: 'Tides', body: [p('Late')] }));
    expect(firstDrawing(text, EDITABLE)?.body).toContain('Late</p>');
  });

  it('lets no hostile text become markup', () => {
    const texts = hostileTexts();
    const { body } = drawCopy(
      copy({ body: texts.slice(0, 2_000).map((text) => p(text, b(text))) }),
      EDITABLE,
    );
    // A block's own name is not of the reader's page, and so not on the list of what is harmless there.
    expect(dangersIn(body.replaceAll(/ data-id="b\d+"/g, ''))).toEqual([]);
    expect(textIn(body).length).toBeGreaterThan(texts.length * 2);
  });

  it('keeps the place of a photo whose size is known', () => {
    const drawn = (photoId: string) =>
      drawCopy(copy({ body: [make.photo({ ...photo, photoId })] }), EDITABLE).body;
    expect(drawn('tall')).toContain('class="edit-photo-waiting" style="aspect-ratio:0.8"');
    expect(drawn('unknown')).toContain('class="edit-photo-waiting">');
  });

  it('draws a paragraph of thousands of runs', () => {
    const runs = Array.from({ length: 5_000 }, (_, place) => (place % 2 ? b('a') : 'b'));
    expect(textIn(drawCopy(copy({ body: [p(...runs)] }), EDITABLE).body)).toHaveLength(5_000);
  });
});
