'use client';

import type { Editor } from '@tiptap/core';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  NotebookPen,
  Plus,
  Redo2,
  Search,
  Undo2,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { Menu } from '@/components/ui/menu';
import styles from './formatting-toolbar.module.css';
import { type InsertDialog, insertItems } from './insert-items';

interface Control {
  name: string;
  icon: LucideIcon;
  keys?: string;
  isOn(editor: Editor): boolean;
  press(editor: Editor): void;
}

const CONTROLS: Control[] = [
  {
    name: 'Bold',
    icon: Bold,
    keys: 'Control+B',
    isOn: (editor) => editor.isActive('bold'),
    press: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'Italic',
    icon: Italic,
    keys: 'Control+I',
    isOn: (editor) => editor.isActive('italic'),
    press: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'Note',
    icon: NotebookPen,
    keys: 'Control+Alt+N',
    isOn: (editor) => editor.isActive('note'),
    press: (editor) => editor.chain().focus().toggleMark('note').run(),
  },
  {
    name: 'Heading',
    icon: Heading2,
    keys: 'Control+Alt+2',
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    press: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'Crosshead',
    icon: Heading3,
    keys: 'Control+Alt+3',
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    press: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'Bulleted list',
    icon: List,
    keys: 'Control+Shift+8',
    isOn: (editor) => editor.isActive('bulletList'),
    press: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'Numbered list',
    icon: ListOrdered,
    keys: 'Control+Shift+7',
    isOn: (editor) => editor.isActive('orderedList'),
    press: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
];

/** Bold, italic and notes are about words; the others about lines. */
function isForWords({ name }: Control): boolean {
  return ['Bold', 'Italic', 'Note'].includes(name);
}

interface ToolbarProps {
  editor: Editor;
  isDisabled: boolean;
  onLink(): void;
  onFind(): void;
  onInsert(dialog: InsertDialog): void;
}

/** How the text is set, and what can be put into it. Arrow keys move between the buttons. */
export function FormattingToolbar({ editor, isDisabled, onLink, onFind, onInsert }: ToolbarProps) {
  const on = usePressed(editor);
  const buttonFor = (
    { name, icon: Icon, keys }: Pick<Control, 'name' | 'icon' | 'keys'>,
    press: () => void,
  ) => (
    <button
      key={name}
      type="button"
      className={styles.control}
      aria-label={name}
      aria-pressed={on.includes(name)}
      aria-keyshortcuts={keys}
      title={keys ? `${name} (${keys.replace('Control', 'Ctrl')})` : name}
      disabled={isDisabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <Icon aria-hidden size={17} />
    </button>
  );

  return (
    <div role="toolbar" aria-label="Formatting" className={styles.toolbar} onKeyDown={moveWithArrows}>
      {CONTROLS.filter(isForWords).map((control) => buttonFor(control, () => control.press(editor)))}
      {buttonFor(LINK, onLink)}
      <span className={styles.divider} aria-hidden />
      {CONTROLS.filter((control) => !isForWords(control)).map((control) =>
        buttonFor(control, () => control.press(editor)),
      )}
      <span className={styles.divider} aria-hidden />
      <Menu
        items={insertItems(editor, onInsert)}
        onClose={() => editor.commands.focus()}
        trigger={
          <button type="button" className={styles.insert} disabled={isDisabled}>
            <Plus aria-hidden size={17} /> Insert
          </button>
        }
      />
      <span className={styles.end}>
        {buttonFor({ name: 'Find and replace', icon: Search, keys: 'Control+F' }, onFind)}
        {buttonFor({ name: 'Undo', icon: Undo2, keys: 'Control+Z' }, () =>
          editor.chain().focus().undo().run(),
        )}
        {buttonFor({ name: 'Redo', icon: Redo2, keys: 'Control+Y' }, () =>
          editor.chain().focus().redo().run(),
        )}
      </span>
    </div>
  );
}

const LINK: Pick<Control, 'name' | 'icon' | 'keys' | 'isOn'> = {
  name: 'Link',
  icon: Link,
  keys: 'Control+K',
  isOn: (editor) => editor.isActive('link'),
};

function moveWithArrows(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

/** How long the text must rest before the buttons follow it, in milliseconds. */
const REST = 150;

/** The names of the controls that are on where the caret stands. Looked for when typing pauses, not at each key press. */
function usePressed(editor: Editor): string[] {
  const [pressed, setPressed] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const on = [...CONTROLS, LINK].filter((control) => control.isOn(editor));
      setPressed(on.map((control) => control.name).join());
    };
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    };
    lookSoon();
    editor.on('transaction', lookSoon);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', lookSoon);
    };
  }, [editor]);
  return pressed.split(',');
}
