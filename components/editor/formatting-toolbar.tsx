'use client';

import type { Editor } from '@tiptap/core';
import { GripVertical, Keyboard, Link, type LucideIcon, Redo2, Search, Undo2 } from 'lucide-react';
import * as Toolbar from 'radix-ui/toolbar';
import { ariaKeys, isOnMac, keysInWords } from '@/components/shortcuts/key-names';
import { openShortcutSheet } from '@/components/shortcuts/shortcut-keys';
import type { ShortcutId } from '@/components/shortcuts/shortcuts';
import styles from './formatting-toolbar.module.css';
import { type InsertDialog, insertItems } from './insert-items';
import { InsertMenu } from './insert-menu';
import { SuggestButton } from './suggestions/suggest-button';
import type { Suggesting } from './suggestions/suggesting';
import { HEADING_CONTROLS, LIST_CONTROLS, type TextControl, WORD_CONTROLS } from './text-controls';
import { usePressed } from './use-pressed';

interface ToolbarProps {
  editor: Editor;
  isDisabled: boolean;
  suggesting: Suggesting;
  isSuggesting: boolean;
  onLink(): void;
  onFind(): void;
  onInsert(dialog: InsertDialog): void;
  onBlockMenu(): void;
}

/** How the text is set, and what can be put into it. One stop of Tab; arrow keys move between the buttons. */
export function FormattingToolbar({
  editor,
  isDisabled,
  suggesting,
  isSuggesting,
  onLink,
  onFind,
  onInsert,
  onBlockMenu,
}: ToolbarProps) {
  const on = usePressed(editor, PRESSABLE);
  const button = ({ name, icon: Icon, shortcut, isToggle = false, press }: ButtonSpec) => (
    <Toolbar.Button
      key={name}
      className={styles.control}
      aria-label={name}
      aria-pressed={isToggle ? on.includes(name) : undefined}
      aria-keyshortcuts={ariaKeys(shortcut, isOnMac())}
      title={`${name} (${keysInWords(shortcut, isOnMac())})`}
      disabled={isDisabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <Icon aria-hidden size={17} />
    </Toolbar.Button>
  );
  const toggles = (controls: readonly TextControl[]) =>
    controls.map((control) => button({ ...control, isToggle: true, press: () => control.press(editor) }));

  return (
    <Toolbar.Root aria-label="Formatting" className={styles.toolbar}>
      {toggles(WORD_CONTROLS)}
      {button({ ...LINK, isToggle: true, press: onLink })}
      <span className={styles.divider} aria-hidden />
      {toggles(HEADING_CONTROLS)}
      {toggles(LIST_CONTROLS)}
      <span className={styles.divider} aria-hidden />
      <InsertMenu
        items={() => insertItems(editor, onInsert)}
        isDisabled={isDisabled}
        onClose={() => editor.commands.focus()}
      />
      {button({ name: 'Block menu', icon: GripVertical, shortcut: 'blockMenu', press: onBlockMenu })}
      <span className={styles.end}>
        <SuggestButton suggesting={suggesting} isOn={isSuggesting} />
        {button({ name: 'Find and replace', icon: Search, shortcut: 'find', press: onFind })}
        {button({
          name: 'Undo',
          icon: Undo2,
          shortcut: 'undo',
          press: () => editor.chain().focus().undo().run(),
        })}
        {button({
          name: 'Redo',
          icon: Redo2,
          shortcut: 'redo',
          press: () => editor.chain().focus().redo().run(),
        })}
        <span className={styles.sheet}>
          {button({
            name: 'Keyboard shortcuts',
            icon: Keyboard,
            shortcut: 'sheet',
            press: openShortcutSheet,
          })}
        </span>
      </span>
    </Toolbar.Root>
  );
}

interface ButtonSpec {
  name: string;
  icon: LucideIcon;
  shortcut: ShortcutId;
  /** Whether it says that it is on. */
  isToggle?: boolean;
  press(): void;
}

const LINK = {
  name: 'Link',
  icon: Link,
  shortcut: 'link',
  isOn: (editor: Editor) => editor.isActive('link'),
} as const;

const PRESSABLE = [...WORD_CONTROLS, LINK, ...HEADING_CONTROLS, ...LIST_CONTROLS];
