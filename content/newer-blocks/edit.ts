'use client';

import { Node } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { attribute } from '../attributes';
import { comeBack, REMOVED } from './come-back';
import { contentOfNewer, WHY_NEWER } from './content-of-newer';
import { keepNewer } from './keep-newer';
import { SEALED, unseal } from './seal';

/**
 * A block of a newer Galley as this one shows it: a quiet plate with its name and its words. It can be taken out by its
 * own button alone; whatever else happens around it, it stays. Only the editor knows this node: nothing stored does.
 */
export const NewerBlockNode = Node.create({
  name: SEALED,
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({
    whole: attribute('', (whole) => typeof whole === 'string', 'a kept block is not a text.', {
      rendered: false,
    }),
  }),
  // What is copied out, and pasted anywhere, is its words.
  renderHTML: ({ node }) => ['div', ...contentOf(node).words.map((words) => ['p', words] as const)],
  renderText: ({ node }) => contentOf(node).words.join('\n'),
  onBeforeCreate() {
    keepNewer(this.editor.schema);
  },
  addProseMirrorPlugins: () => [new Plugin(comeBack)],
  addNodeView:
    () =>
    ({ node, view, getPos, editor }) => {
      const dom = document.createElement('div');
      dom.className = 'edit-block edit-newer';
      dom.contentEditable = 'false';
      dom.setAttribute('role', 'group');
      const { name, words } = contentOf(node);
      dom.setAttribute('aria-label', `${name}, from a newer version`);
      const bar = line('div', 'edit-block-bar', '');
      bar.append(
        removeButton(() => {
          const at = getPos();
          if (at === undefined || !editor.isEditable) return;
          view.dispatch(view.state.tr.delete(at, at + 1).setMeta(REMOVED, true));
          view.focus();
        }),
      );
      dom.append(
        line('p', 'edit-newer-name', name),
        line('p', 'edit-newer-why', WHY_NEWER),
        ...words.map((text) => line('p', 'edit-newer-words', text)),
        bar,
      );
      return { dom, stopEvent: ({ target }) => target instanceof HTMLButtonElement };
    },
});

function contentOf(node: ProseMirrorNode): { name: string; words: string[] } {
  const block = unseal(node.attrs.whole);
  return block ? contentOfNewer(block) : { name: 'Block', words: [] };
}

function line(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function removeButton(press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Remove block';
  button.addEventListener('click', press);
  return button;
}
