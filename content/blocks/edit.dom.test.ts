import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { copy, divider, factBox, p, pullQuote, quote } from '../builder';
import type { DocNode } from '../document';
import { bodyExtensionsWithViews } from '../views';

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

function edit(...body: DocNode[]): Editor {
  const element = document.createElement('div');
  document.body.append(element);
  const nothing = async () => null;
  const asked = { photo: nothing, photoNotice: nothing, post: nothing, embed: nothing, story: nothing };
  const media = { ...asked, whenChanged: () => () => undefined };
  const editor = new Editor({
    element,
    extensions: bodyExtensionsWithViews(media),
    content: copy({ body }).body,
  });
  open.push(editor);
  return editor;
}

/** Sets the caret behind these words; behind none it stands in the first empty text. */
function caretAfter(editor: Editor, words: string): void {
  let place = -1;
  editor.state.doc.descendants((node, at) => {
    const isIt = words === '' ? node.content.size === 0 : node.textContent.endsWith(words);
    if (place < 0 && node.isTextblock && isIt) place = at + 1 + node.content.size;
  });
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place)));
}

function press(editor: Editor, key: string): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event));
}

function type(editor: Editor, text: string): void {
  for (const letter of text) {
    const { from, to } = editor.state.selection;
    const taken = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, letter, () => editor.state.tr.insertText(letter, from, to)),
    );
    if (!taken) editor.view.dispatch(editor.state.tr.insertText(letter, from, to));
  }
}

/** Each block by type and words, and `|` where the caret stands. */
function told({ state: { doc, selection } }: Editor): string[] {
  return doc.children.map((block, place) => {
    const caret = selection.$from.index(0) === place ? '|' : '';
    return `${block.type.name}: ${block.textBetween(0, block.content.size, '/')}${caret}`;
  });
}

describe('a divider', () => {
  it.each(['--- ', '*** ', '___ ', '—- '])('comes of “%s” on a line of its own', (typed) => {
    const editor = edit(p());
    caretAfter(editor, '');
    type(editor, typed);
    expect(told(editor)).toEqual(['divider: ', 'paragraph: |']);
  });
  it('comes of three hyphens and Enter', () => {
    const editor = edit(p('Before'), p());
    caretAfter(editor, '');
    type(editor, '---');
    press(editor, 'Enter');
    expect(told(editor)).toEqual(['paragraph: Before', 'divider: ', 'paragraph: |']);
  });
  it.each([
    ['behind words', p('Well ')],
    ['in a fact box', factBox('Facts', p())],
  ])('does not come %s', (_, block) => {
    const editor = edit(block);
    caretAfter(editor, block.type === 'factBox' ? '' : 'Well ');
    type(editor, '--- ');
    expect(told(editor)[0]).toContain('--- ');
  });
  it('stands between two lines and is no place for text', () => {
    expect(edit(p('A'), divider(), p('B')).view.dom.querySelector('hr')?.className).toContain('copy-divider');
  });
});

describe('Enter', () => {
  it('leaves a pull quote for a line below', () => {
    const editor = edit(pullQuote('Late'), p('End'));
    caretAfter(editor, 'Late');
    press(editor, 'Enter');
    expect(told(editor)).toEqual(['pullQuote: Late', 'paragraph: |', 'paragraph: End']);
  });
  it('goes from the title of a fact box to its text, and out behind an empty line', () => {
    const editor = edit(factBox('Fleet', p('Two'), p()), p());
    caretAfter(editor, 'Fleet');
    press(editor, 'Enter');
    type(editor, 'Only ');
    expect(told(editor)[0]).toBe('factBox: Fleet/Only Two/|');
    caretAfter(editor, '');
    press(editor, 'Enter');
    expect(told(editor)).toEqual(['factBox: Fleet/Only Two', 'paragraph: |']);
  });
  it('goes through the parts of a quote and leaves the last', () => {
    const editor = edit(quote(['Late'], 'Ada', { role: 'pilot' }));
    caretAfter(editor, 'Ada');
    press(editor, 'Enter');
    type(editor, 'a ');
    expect(told(editor)).toEqual(['quote: Late/Ada/a pilot|']);
    press(editor, 'Enter');
    expect(told(editor)).toEqual(['quote: Late/Ada/a pilot', 'paragraph: |']);
  });
});

describe('the details of a quote', () => {
  const button = (editor: Editor) =>
    editor.view.dom.querySelector<HTMLButtonElement>('.edit-quote-bar button');
  const parts = (editor: Editor) =>
    editor.state.doc.firstChild?.children.map((part) => part.type.name).slice(2);

  it('are not there until they are asked for, and the empty ones go again', () => {
    const editor = edit(quote(['Late'], 'Ada'));
    expect(parts(editor)).toEqual([]);
    expect(button(editor)?.textContent).toBe('Add details');
    button(editor)?.click();
    expect(parts(editor)).toEqual(['quoteRole', 'quoteOccasion', 'quoteSource', 'quoteTranslator']);
    type(editor, 'pilot');
    expect(button(editor)?.textContent).toBe('Hide empty details');
    button(editor)?.click();
    expect(parts(editor)).toEqual(['quoteRole']);
    expect(told(editor)).toEqual(['quote: Late/Ada/pilot|']);
  });
  it('offer no button when all are written', () => {
    const editor = edit(
      quote(['L'], 'A', { role: 'a', occasion: 'b', source: 'https://c.example', translator: 'd' }),
    );
    expect(button(editor)?.parentElement?.hidden).toBe(true);
  });
  it('stay as they are for who only reads', () => {
    const editor = edit(quote(['Late'], 'Ada'));
    editor.setEditable(false);
    button(editor)?.click();
    expect(parts(editor)).toEqual([]);
  });
});

describe('what is copied and pasted again', () => {
  it('is the same blocks', () => {
    const body = [
      quote(['Late'], 'Ada', { role: 'pilot', source: 'https://a.example' }),
      pullQuote('Late'),
      factBox('Fleet', p('Two')),
      divider(),
      p('End'),
    ];
    const from = edit(...body);
    from.commands.selectAll();
    const { dom } = from.view.serializeForClipboard(from.state.selection.content());
    const to = edit(p());
    // The test's browser has no clipboard events; nobody looks into this one.
    to.view.pasteHTML(dom.innerHTML, new Event('paste') as ClipboardEvent);
    expect(told(to).map((line) => line.replace('|', ''))).toEqual(
      told(from).map((line) => line.replace('|', '')),
    );
  });
});
