'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useId, useState } from 'react';
import type { MenuItem } from '@/components/ui/menu';
import { announce } from '../announce';
import { type InsertDialog, insertItems, lineItems } from '../insert-items';
import { noteUse, recentlyUsed } from './recently-used';
import styles from './slash-menu.module.css';
import { searchItems } from './slash-search';
import { useFloating } from './use-floating';
import { useListKeys } from './use-list-keys';
import { useSlashQuery } from './use-slash-query';

interface SlashMenuProps {
  editor: Editor;
  onDialog(dialog: InsertDialog): void;
  /** Must be stable. */
  onClose(): void;
}

/**
 * The list that `/` opens. The caret stays in the text and what is typed on narrows the list; arrows choose, Enter
 * inserts, Escape closes it and leaves what was typed.
 */
export function SlashMenu({ editor, onDialog, onClose }: SlashMenuProps) {
  const query = useSlashQuery(editor, onClose);
  const [recent] = useState(recentlyUsed);
  const [all] = useState(() => [...insertItems(editor, onDialog), ...lineItems(editor)]);
  const items = searchItems(all, query, recent);
  const listId = useId();
  const place = useCallback(() => lineOf(editor), [editor]);
  const layer = useFloating({ editor, place, placement: 'bottom-start', distance: 6 });

  const choose = (item: MenuItem) => {
    noteUse(item.name);
    onClose();
    takeBack(editor);
    item.onSelect();
  };
  const { active, setActive } = useListKeys({ editor, items, listId, onChoose: choose, onClose });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query is another list, chosen from its top.
  useEffect(() => setActive(0), [query]);
  useEffect(() => {
    if (items.length === 0 && query.includes(' ')) onClose();
  }, [items.length, query, onClose]);
  useSpokenCount(items.length);

  return (
    <div ref={layer} className={styles.layer}>
      {/* The text keeps the focus: a mouse that chooses must not take it away. */}
      <div id={listId} role="listbox" aria-label="Insert" className={styles.list} tabIndex={-1}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are listened to where the focus is, in the text.
          <div
            key={item.name}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className={styles.item}
            onMouseMove={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            <span className={styles.icon} aria-hidden>
              {item.icon}
            </span>
            {item.name}
          </div>
        ))}
      </div>
      {items.length === 0 ? <p className={styles.none}>Nothing is called “{query.trim()}”.</p> : null}
    </div>
  );
}

function useSpokenCount(count: number): void {
  useEffect(() => {
    const timer = setTimeout(() => announce(inWords(count)), 400);
    return () => clearTimeout(timer);
  }, [count]);
}

function inWords(count: number): string {
  if (count === 0) return 'Nothing found to insert.';
  return count === 1 ? '1 block to insert.' : `${count} blocks to insert. Choose with the arrow keys.`;
}

/** Takes what was typed to find the block out again, the `/` with it. */
function takeBack(editor: Editor): void {
  const { $from } = editor.state.selection;
  editor.view.dispatch(editor.state.tr.delete($from.start(), $from.end()));
}

function lineOf({ view, state }: Editor): DOMRect {
  const { left, top, bottom } = view.coordsAtPos(state.selection.$from.start());
  return new DOMRect(left, top, 1, bottom - top);
}
