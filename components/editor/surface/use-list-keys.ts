'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';

interface ListKeys<Item> {
  editor: Editor;
  items: readonly Item[];
  /** The list's id; its entries are called `<id>-<place>`. */
  listId: string;
  onChoose(item: Item): void;
  onClose(): void;
}

/**
 * Lets a list be chosen from while the caret stays in the text: the arrows, Home, End, Enter, Tab and Escape are the
 * list's, everything else is typed. The text box tells screen readers which entry is meant.
 */
export function useListKeys<Item>({ editor, items, listId, onChoose, onClose }: ListKeys<Item>) {
  const [active, setActive] = useState(0);
  const shown = Math.min(active, Math.max(items.length - 1, 0));
  const isOnSomething = items.length > 0;
  useActiveDescendant(editor.view.dom, listId, isOnSomething ? `${listId}-${shown}` : null);

  // A ref, so that the one listener always sees what is on the screen now.
  const pressed = useRef<(key: string) => boolean>(() => false);
  pressed.current = (key) => {
    if (key === 'Escape') {
      onClose();
      return true;
    }
    const item = items[shown];
    if (item === undefined) return false;
    if (key === 'Enter' || key === 'Tab') {
      onChoose(item);
      return true;
    }
    const target = targetOf(key, shown, items.length);
    if (target !== null) setActive(target);
    return target !== null;
  };
  useEffect(() => {
    const { dom } = editor.view;
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || hasModifier(event) || !pressed.current(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    dom.addEventListener('keydown', listen, true);
    return () => dom.removeEventListener('keydown', listen, true);
  }, [editor]);
  return { active: shown, setActive };
}

function useActiveDescendant(textBox: HTMLElement, listId: string, activeId: string | null): void {
  useEffect(() => {
    textBox.setAttribute('aria-autocomplete', 'list');
    textBox.setAttribute('aria-controls', listId);
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'])
        textBox.removeAttribute(name);
    };
  }, [textBox, listId]);
  useEffect(() => {
    if (activeId === null) {
      textBox.removeAttribute('aria-activedescendant');
      return;
    }
    textBox.setAttribute('aria-activedescendant', activeId);
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [textBox, activeId]);
}

function targetOf(key: string, here: number, count: number): number | null {
  if (key === 'ArrowDown') return (here + 1) % count;
  if (key === 'ArrowUp') return (here - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}
