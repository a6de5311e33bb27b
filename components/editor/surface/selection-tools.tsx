'use client';

import { type Editor, posToDOMRect } from '@tiptap/core';
import { Link, MessageSquarePlus, Quote } from 'lucide-react';
import { type KeyboardEvent, useCallback, useRef } from 'react';
import { ariaKeys, isOnMac, keysInWords } from '@/components/shortcuts/key-names';
import type { ShortcutId } from '@/components/shortcuts/shortcuts';
import { HEADING_CONTROLS, WORD_CONTROLS } from '../text-controls';
import { usePressed } from '../use-pressed';
import { blockOfCaret } from './block-deeds';
import { blockAt, selectedBlocks } from './block-place';
import styles from './selection-tools.module.css';
import { textKindOf } from './text-kind';
import { turnInto } from './turn-into';
import { useFloating } from './use-floating';

interface SelectionToolsProps {
  editor: Editor;
  onLink(): void;
  /** Writes a comment on the selected words; not there where nobody can send one. */
  onComment: (() => void) | undefined;
  onClose(): void;
}

/**
 * The tools beside selected words. They never take the focus by themselves; Alt+F10 goes to them, Escape back to the
 * words. A menu bar, because the toolbar above has buttons of the same names.
 */
export function SelectionTools({ editor, onLink, onComment, onClose }: SelectionToolsProps) {
  const place = useCallback(() => rectOfSelection(editor), [editor]);
  // A phone draws its own tools above the selection and its handles below: ours stand clear of both.
  const isTouch = useRef(window.matchMedia('(pointer: coarse)').matches).current;
  const layer = useFloating({
    editor,
    place,
    placement: isTouch ? 'bottom' : 'top',
    distance: isTouch ? 36 : 8,
  });
  const on = usePressed(editor, TOOLS);

  function pressed(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      editor.view.focus();
      if (event.key === 'Escape') onClose();
      return;
    }
    moveFocus(event);
  }

  return (
    <div
      ref={layer}
      role="menubar"
      aria-label="Selection"
      className={styles.tools}
      data-selection-tools
      onKeyDown={pressed}
    >
      {TOOLS.map(({ name, icon: Icon, shortcut, press }) => (
        <button
          key={name}
          type="button"
          role="menuitemcheckbox"
          aria-checked={on.includes(name)}
          aria-label={name}
          aria-keyshortcuts={shortcut && ariaKeys(shortcut, isOnMac())}
          title={shortcut ? `${name} (${keysInWords(shortcut, isOnMac())})` : name}
          tabIndex={-1}
          className={styles.tool}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (press ? press(editor) : onLink())}
        >
          <Icon aria-hidden size={17} />
        </button>
      ))}
      {onComment ? <CommentTool onComment={onComment} /> : null}
    </div>
  );
}

/** Changes nothing in the text, so it is on or off for no words. */
function CommentTool({ onComment }: { onComment(): void }) {
  return (
    <button
      type="button"
      role="menuitem"
      aria-label="Comment"
      aria-keyshortcuts={ariaKeys('comment', isOnMac())}
      title={`Comment (${keysInWords('comment', isOnMac())})`}
      tabIndex={-1}
      className={styles.tool}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onComment}
    >
      <MessageSquarePlus aria-hidden size={17} />
    </button>
  );
}

interface Tool {
  name: string;
  icon: typeof Link;
  shortcut?: ShortcutId;
  isOn(editor: Editor): boolean;
  /** Without it the link dialog opens. */
  press?(editor: Editor): void;
}

const TOOLS: readonly Tool[] = [
  ...WORD_CONTROLS,
  { name: 'Link', icon: Link, shortcut: 'link', isOn: (editor) => editor.isActive('link') },
  ...HEADING_CONTROLS,
  { name: 'Quote', icon: Quote, isOn: isQuote, press: toggleQuote },
];

function isQuote(editor: Editor): boolean {
  const block = blockAt(editor.state.doc, blockOfCaret(editor));
  return block !== null && textKindOf(block.node) === 'quote';
}

function toggleQuote(editor: Editor): void {
  turnInto(editor, selectedBlocks(editor.state), isQuote(editor) ? 'paragraph' : 'quote');
  editor.view.focus();
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const tools: Element[] = [...event.currentTarget.querySelectorAll('[role]')];
  const here = document.activeElement ? tools.indexOf(document.activeElement) : -1;
  const targets: Record<string, number> = {
    ArrowRight: (here + 1) % tools.length,
    ArrowLeft: (here - 1 + tools.length) % tools.length,
    Home: 0,
    End: tools.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  const tool = tools[target];
  if (tool instanceof HTMLElement) tool.focus();
}

function rectOfSelection({ view, state }: Editor): DOMRect {
  return posToDOMRect(view, state.selection.from, state.selection.to);
}
