import { Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factBox, gallery, h2, li, link, p, photo, quote, table, ul } from '@/content/builder';
import { tries } from '@/content/testing/tries';
import { copyFromYjs } from '@/content/yjs';
import { idsOfBlocks } from './ids-of-blocks';
import { duplicateBlock, moveByOne, removeBlock } from './surface/block-deeds';
import { blocksOf, caretInto, exchange, type LiveBody, openBody, twoOpen } from './surface/testing/live-body';
import { TEXT_KINDS } from './surface/text-kind';
import { turnInto } from './surface/turn-into';

const open = (...body: Parameters<typeof openBody>[0] & object[]) => openBody(body, [idsOfBlocks]);

describe('the id of a block', () => {
  it('goes from a paragraph to the list that is made of it, and back to its first line', () => {
    const body = open(p('One'), p('Two'));
    caretInto(body, 0, 1);
    body.editor.commands.toggleBulletList();
    expect(blocksOf(body)).toEqual(['b1 One', 'b2 Two']);
    expect(idsInside(body)).toEqual([]);
    body.editor.commands.toggleBulletList();
    expect(blocksOf(body)).toEqual(['b1 One', 'b2 Two']);
  });
  it('stays with the text when Enter is pressed at its start', () => {
    const body = open(p('One'));
    caretInto(body, 0, 0);
    body.editor.commands.splitBlock();
    expect(blocksOf(body)[1]).toBe('b1 One');
    expect(blocksOf(body)[0]).not.toMatch(/^(b1|null)/);
  });
  it('stays with the first half when a line is cut in two', () => {
    const body = open(p('One two'));
    caretInto(body, 0, 4);
    body.editor.commands.splitBlock();
    expect(blocksOf(body)[0]).toBe('b1 One');
    expect(idsOf(body)).toHaveLength(2);
  });
  it('is another one for what is pasted', () => {
    const body = open(p('One'), p('Two'));
    const { view, state } = body.editor;
    caretInto(body, 1, 3);
    pasted(body, new Slice(state.doc.content.cut(0, state.doc.child(0).nodeSize), 0, 0));
    expect(view.state.doc.textContent).toBe('OneTwoOne');
    expect(blocksOf(body).slice(0, 2)).toEqual(['b1 One', 'b2 Two']);
    expect(new Set(idsOf(body)).size).toBe(3);
  });
  it('is not given to anything by opening a story, or by what a colleague does', () => {
    const [ada, ben] = twoOpen([p('One')], [idsOfBlocks]);
    ada.editor.commands.insertContentAt(5, { type: 'paragraph', content: [{ type: 'text', text: 'Two' }] });
    const before = ben.doc.getXmlFragment('body').toString();
    exchange(ada, ben);
    expect(ben.doc.getXmlFragment('body').toString()).toBe(ada.doc.getXmlFragment('body').toString());
    expect(before).toBe('<paragraph id="b1">One</paragraph>');
  });
  it('is taken from what stands inside a block', () => {
    const body = open(ul(['One']));
    caretInto(body, 0, 2);
    body.editor.view.dispatch(body.editor.state.tr.setNodeAttribute(2, 'id', 'left'));
    expect([blocksOf(body), idsInside(body)]).toEqual([['b1 One'], []]);
  });
});

it('stands on every block at the top, once, and nowhere else, whatever people do', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), (deeds) => {
      const body = open(
        p('One ', link('tides', 'https://example.org/')),
        h2('Two'),
        ul(['Three', li('Four', ul(['Five']))]),
        quote(['Six'], 'Ada'),
        factBox('Seven', p('Eight')),
        gallery({ photoId: 'a' }, { photoId: 'b' }),
        photo({ photoId: 'c' }),
        table({ rows: [['Nine']] }),
      );
      for (const act of deeds) act(body);
      const ids = idsOf(body);
      expect(ids).not.toContain(null);
      expect(new Set(ids).size).toBe(ids.length);
      expect(idsInside(body)).toEqual([]);
      expect(copyFromYjs(body.doc).ok).toBe(true);
      body.editor.destroy();
    }),
    tries(40),
  );
}, 60_000);

type Deed = (body: LiveBody) => unknown;

/** Over the parts of a block there may be nothing to split, which ProseMirror says by throwing: nothing was done. */
function split({ editor }: LiveBody): void {
  try {
    editor.commands.splitBlock();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TransformError')) throw error;
  }
}

const place = fc.nat(400);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  place.map((at) => caret(at)),
  fc.tuple(place, place).map(([from, to]) => select(from, to)),
  fc.constantFrom<Deed>(
    ({ editor }) => editor.commands.toggleBulletList(),
    ({ editor }) => editor.commands.toggleOrderedList(),
    ({ editor }) => editor.commands.toggleHeading({ level: 2 }),
    split,
    ({ editor }) => editor.commands.splitListItem('listItem'),
    ({ editor }) => editor.commands.sinkListItem('listItem'),
    ({ editor }) => editor.commands.liftListItem('listItem'),
    ({ editor }) => editor.commands.joinBackward(),
    ({ editor }) => editor.commands.joinForward(),
    ({ editor }) => editor.commands.deleteSelection(),
    ({ editor }) => editor.commands.insertContent('typed'),
    ({ editor }) => editor.commands.undo(),
    ({ editor }) => editor.commands.redo(),
    (body) => pasted(body, body.editor.state.selection.content()),
    (body) => pasted(body, body.editor.state.doc.slice(0, body.editor.state.doc.content.size)),
  ),
  fc.tuple(fc.nat(7), fc.nat(2), fc.constantFrom(...TEXT_KINDS)).map(
    ([first, more, kind]): Deed =>
      ({ editor }) =>
        turnInto(editor, { first, last: first + more }, kind),
  ),
  fc.nat(7).map(
    (at): Deed =>
      ({ editor }) =>
        duplicateBlock(editor, at),
  ),
  fc.nat(7).map(
    (at): Deed =>
      ({ editor }) =>
        removeBlock(editor, at),
  ),
  fc.nat(7).map(
    (at): Deed =>
      ({ editor }) =>
        at < editor.state.doc.childCount && moveByOne(editor, { first: at, last: at }, 'up'),
  ),
);

function caret(at: number): Deed {
  return select(at, at);
}

/** As a browser's selection becomes one of the editor: its ends stand in text. */
function select(from: number, to: number): Deed {
  return ({ editor: { view } }) => {
    const { doc, tr } = view.state;
    const place = (at: number) => doc.resolve(at % doc.content.size);
    view.dispatch(tr.setSelection(TextSelection.between(place(from), place(to))));
  };
}

function pasted({ editor: { view } }: LiveBody, slice: Slice): void {
  let taken = slice;
  view.someProp('transformPasted', (transform) => {
    taken = transform(taken, view, false);
  });
  view.dispatch(view.state.tr.replaceSelection(taken));
}

function idsOf({ editor }: LiveBody): (string | null)[] {
  return editor.state.doc.children.map((block) => block.attrs.id);
}

function idsInside({ editor }: LiveBody): string[] {
  const inside: string[] = [];
  editor.state.doc.descendants((node, _, parent) => {
    if (parent !== editor.state.doc && typeof node.attrs.id === 'string') inside.push(node.attrs.id);
  });
  return inside;
}
