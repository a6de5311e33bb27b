import { Editor, type Extensions } from '@tiptap/core';
import * as Y from 'yjs';
import { liveText } from '../live-text';
import { WaitingLetters } from '../waiting-letters';

/** Somebody at the keyboard of an editor, for tests: letters go the way that a browser's letters go. */
export class Typist {
  readonly editor: Editor;
  /** The live document behind it. */
  readonly doc = new Y.Doc();
  /** Letters wait for as long as a test likes. */
  readonly letters = new WaitingLetters(
    () => ({ rest: 60_000, most: 60_000 }),
    () => undefined,
  );
  private readonly page = document.createElement('div');

  constructor(extensions: Extensions, { language = 'en' } = {}) {
    this.page.lang = language;
    document.body.append(this.page);
    this.editor = new Editor({
      element: this.page,
      enableInputRules: false,
      extensions: [...extensions, ...liveText({ doc: this.doc, letters: this.letters }, 'body')],
    });
  }

  type(text: string): this {
    for (const letter of text) this.letter(letter);
    return this;
  }

  press(key: 'Backspace' | 'Enter'): this {
    const event = new KeyboardEvent('keydown', { key });
    const { view } = this.editor;
    const isHandled = view.someProp('handleKeyDown', (handle) => handle(view, event)) ?? false;
    if (!isHandled && key === 'Backspace') view.dispatch(view.state.tr.delete(this.caret - 1, this.caret));
    return this;
  }

  undo(): this {
    this.editor.commands.undo();
    return this;
  }

  /** The body as markup, without the ids of its blocks. */
  get html(): string {
    return this.editor.getHTML().replace(/ data-id="[^"]*"/g, '');
  }

  close(): void {
    this.letters.write();
    this.editor.destroy();
    this.page.remove();
  }

  private get caret(): number {
    return this.editor.state.selection.from;
  }

  private letter(letter: string): void {
    const { view } = this.editor;
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter, from, to);
    const isHandled = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, insert));
    if (!isHandled) view.dispatch(insert());
  }
}
