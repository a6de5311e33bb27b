import type { Editor } from '@tiptap/core';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  NotebookPen,
} from 'lucide-react';
import type { ShortcutId } from '@/components/shortcuts/shortcuts';

/** One way of setting text: a button of the toolbar and of the selection's tools. */
export interface TextControl {
  name: string;
  icon: LucideIcon;
  shortcut: ShortcutId;
  isOn(editor: Editor): boolean;
  press(editor: Editor): void;
}

/** How words can be set. */
export const WORD_CONTROLS: readonly TextControl[] = [
  {
    name: 'Bold',
    icon: Bold,
    shortcut: 'bold',
    isOn: (editor) => editor.isActive('bold'),
    press: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'Italic',
    icon: Italic,
    shortcut: 'italic',
    isOn: (editor) => editor.isActive('italic'),
    press: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'Note',
    icon: NotebookPen,
    shortcut: 'note',
    isOn: (editor) => editor.isActive('note'),
    press: (editor) => editor.chain().focus().toggleMark('note').run(),
  },
];

/** How lines can be set as headings. */
export const HEADING_CONTROLS: readonly TextControl[] = [
  {
    name: 'Heading',
    icon: Heading2,
    shortcut: 'heading',
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    press: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'Crosshead',
    icon: Heading3,
    shortcut: 'crosshead',
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    press: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
];

/** How lines can be set as lists. */
export const LIST_CONTROLS: readonly TextControl[] = [
  {
    name: 'Bulleted list',
    icon: List,
    shortcut: 'bulletedList',
    isOn: (editor) => editor.isActive('bulletList'),
    press: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'Numbered list',
    icon: ListOrdered,
    shortcut: 'numberedList',
    isOn: (editor) => editor.isActive('orderedList'),
    press: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
];
