import { Editor, type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copy, p, quote, withId } from '../builder';
import { checkBlockNode } from '../check-structure';
import type { DocNode } from '../document';
import { bodyExtensions } from '../fields';
import { bodyExtensionsWithViews } from '../views';
import { copyFromYjs, copyToYjs, fieldFromYjs, isOneOf, newerBlocksIn } from '../yjs';
import { SEALED, seal } from './seal';

const EMBED: DocNode = {
  type: 'liveChart',
  attrs: { id: 'chart', height: 400, series: [1, { of: 'tides' }] },
  content: [
    { type: 'chartTitle', content: [{ type: 'text', text: 'Tides', marks: [{ type: 'glow' }] }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [p('High at noon')] }] },
  ],
};
const TOLD: DocNode = {
  ...withId('told', quote(['We were late.'], 'Ada')),
  content: [
    ...(quote(['We were late.'], 'Ada').content ?? []),
    { type: 'quoteMood', content: [{ type: 'text', text: 'sorry' }] },
  ],
};
const MARKED: DocNode = {
  type: 'paragraph',
  attrs: { id: 'marked' },
  content: [
    { type: 'text', text: 'Struck', marks: [{ type: 'strike' }, { type: 'bold' }] },
    { type: 'text', text: ' and plain' },
  ],
};
const SET: DocNode = {
  type: 'paragraph',
  attrs: { id: 'set', dropCap: true },
  content: [{ type: 'text', text: 'Once' }],
};
const NEWER = [EMBED, TOLD, MARKED, SET];

const STORY = copy({ body: [withId('one', p('One')), ...NEWER, withId('two', p('Two'))] });

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

const nothing = async () => null;
const asked = { photo: nothing, photoNotice: nothing, post: nothing, embed: nothing, story: nothing };
const media = { ...asked, whenChanged: () => () => undefined };

function stored(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, copyToYjs(STORY));
  return doc;
}

function edit(doc: Y.Doc, extensions: Extensions = bodyExtensionsWithViews(media)): Editor {
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({
    element,
    extensions: [...extensions, Collaboration.configure({ document: doc, field: 'body' })],
  });
  open.push(editor);
  return editor;
}

/** The newer blocks of a document, each in the one form that stands for it. */
function kept(doc: Y.Doc): string[] {
  const ids = NEWER.map(({ attrs }) => attrs?.id);
  return (fieldFromYjs(doc, 'body').content ?? []).filter(({ attrs }) => ids.includes(attrs?.id)).map(seal);
}

const WHOLE = NEWER.map(seal);

/** Where each block begins in the editor, by its place. */
const starts = (editor: Editor) => {
  const places: number[] = [];
  editor.state.doc.forEach((_, at) => void places.push(at));
  return places;
};

function move(editor: Editor, from: number, to: number): void {
  const node = editor.state.doc.child(from);
  const at = starts(editor)[from] ?? 0;
  const { tr } = editor.state;
  tr.delete(at, at + node.nodeSize);
  const target = [...tr.doc.children].slice(0, to).reduce((size, block) => size + block.nodeSize, 0);
  editor.view.dispatch(tr.insert(target, node));
}

describe('without a guard', () => {
  it('the binding of the editor deletes what its schema does not know, just by opening', () => {
    const doc = stored();
    edit(doc, bodyExtensions);
    expect(kept(doc)).not.toEqual(WHOLE);
  });
});

describe('a block of a newer version', () => {
  it('is read and stored as it was written', () => {
    expect(copyFromYjs(stored())).toEqual({ ok: true, copy: STORY });
    expect(kept(stored())).toEqual(WHOLE);
  });

  it('stays to the byte when the story is opened', () => {
    const doc = stored();
    const before = Y.encodeStateAsUpdate(doc);
    edit(doc);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('is shown as a plate with its name and its words', () => {
    const editor = edit(stored());
    const plates = [...editor.view.dom.querySelectorAll('.edit-newer')].map((plate) => plate.textContent);
    expect(plates).toHaveLength(4);
    expect(plates[0]).toContain('Live chart');
    expect(plates[0]).toContain('This version cannot edit it');
    expect(plates[0]).toContain('TidesHigh at noon');
    expect(plates[2]).toContain('Struck and plain');
  });

  it('stays the very same element while somebody types before, behind and between', () => {
    const doc = stored();
    const elements = doc.getXmlFragment('body').toArray().slice(1, 5);
    const editor = edit(doc);
    editor.commands.insertContentAt(4, ' more');
    editor.commands.insertContentAt(editor.state.doc.content.size - 1, ' more');
    editor.commands.insertContentAt(starts(editor)[2] ?? 0, {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Between' }],
    });
    const now = doc.getXmlFragment('body').toArray();
    expect(elements.every((element) => now.includes(element))).toBe(true);
    expect(kept(doc)).toEqual(WHOLE);
    expect(editor.getText()).toContain('Between');
  });

  it('stays when a colleague types meanwhile', () => {
    const doc = stored();
    const editor = edit(doc);
    const colleague = new Y.Doc();
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc));
    const first = colleague.getXmlFragment('body').get(0);
    if (first instanceof Y.XmlElement) first.insert(1, [new Y.XmlText(' more')]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague));
    editor.commands.insertContentAt(1, 'Still ');
    expect(editor.getText()).toContain('Still One more');
    expect(kept(doc)).toEqual(WHOLE);
  });

  it('comes back when everything is deleted or typed over', () => {
    const doc = stored();
    const editor = edit(doc);
    editor.chain().selectAll().deleteSelection().run();
    expect(kept(doc)).toEqual(WHOLE);
    editor.chain().selectAll().insertContent('Anew').run();
    expect(kept(doc)).toEqual(WHOLE);
    expect(editor.getText()).toContain('Anew');
  });

  it('comes back when it is selected and deleted', () => {
    const doc = stored();
    const editor = edit(doc);
    editor
      .chain()
      .setNodeSelection(starts(editor)[1] ?? 0)
      .deleteSelection()
      .run();
    expect(kept(doc)).toEqual(WHOLE);
  });

  it('goes when its own button is pressed, and undo brings it back', () => {
    const doc = stored();
    const editor = edit(doc);
    editor.view.dom.querySelector<HTMLButtonElement>('.edit-newer button')?.click();
    expect(kept(doc)).toEqual(WHOLE.slice(1));
    editor.commands.undo();
    expect(kept(doc)).toEqual(WHOLE);
  });

  it('cannot be taken out by who only reads', () => {
    const doc = stored();
    const editor = edit(doc);
    editor.setEditable(false);
    editor.view.dom.querySelector<HTMLButtonElement>('.edit-newer button')?.click();
    expect(kept(doc)).toEqual(WHOLE);
  });

  it.each([
    ['a neighbour moves up over it', 5, 0],
    ['a neighbour moves down over it', 0, 5],
    ['it moves itself', 1, 4],
    ['it moves to the top', 4, 0],
  ])('is whole after %s, and the newsroom takes the change', (_, from, to) => {
    const doc = stored();
    const before = newerBlocksIn(doc);
    const editor = edit(doc);
    move(editor, from, to);
    expect(kept(doc).sort()).toEqual([...WHOLE].sort());
    const blocks = fieldFromYjs(doc, 'body').content ?? [];
    expect(blocks.every((block) => isOneOf(before, block) || checkBlockNode(block).length === 0)).toBe(true);
    const read = copyFromYjs(doc);
    expect(read.ok && read.copy.body.content?.map(({ attrs }) => attrs?.id)).toEqual(
      editor.state.doc.children.map((node) => node.attrs.id ?? JSON.parse(node.attrs.whole).attrs.id),
    );
  });

  it('gives the clipboard its words only', () => {
    const editor = edit(stored());
    editor.commands.selectAll();
    const { dom, text } = editor.view.serializeForClipboard(editor.state.selection.content());
    expect(dom.innerHTML).toContain('<p>Tides</p>');
    expect(dom.innerHTML + text).not.toContain('series');
  });

  it('leaves the caret where a colleague sees it', () => {
    const editor = edit(stored());
    const end = editor.state.doc.content.size - 1;
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, end)));
    editor.commands.insertContent('!');
    expect(editor.state.doc.lastChild?.textContent).toBe('Two!');
  });
});

describe('after the update of Galley', () => {
  it('a block that was sealed meanwhile opens as what it is, and can be edited', () => {
    const doc = new Y.Doc();
    const sealed = new Y.XmlElement(SEALED);
    sealed.setAttribute('whole', seal(withId('q', quote(['Late'], 'Ada'))));
    doc.getXmlFragment('body').push([sealed]);
    expect(copyFromYjs(doc)).toMatchObject({
      ok: true,
      copy: { body: copy({ body: [withId('q', quote(['Late'], 'Ada'))] }).body },
    });
    const editor = edit(doc);
    expect(editor.state.doc.firstChild?.type.name).toBe('quote');
    editor.commands.insertContentAt(3, 'Too ');
    const block = doc.getXmlFragment('body').get(0);
    expect(block instanceof Y.XmlElement && block.nodeName).toBe('quote');
    expect(copyFromYjs(doc)).toMatchObject({
      ok: true,
      copy: { body: copy({ body: [withId('q', quote(['Too Late'], 'Ada'))] }).body },
    });
  });
});
