import type { Editor } from '@tiptap/core';
import {
  ArrowDown,
  ArrowUp,
  Copy,
  Heading2,
  Heading3,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Pilcrow,
  Quote,
  Trash2,
} from 'lucide-react';
import type { ShortcutId } from '@/components/shortcuts/shortcuts';
import { copyLinkToBlock, duplicateBlock, moveByOne, removeBlock } from './block-deeds';
import { type TextKind, turnInto } from './turn-into';

/** Something done with the block at a place. */
export type BlockDeed = (editor: Editor, index: number) => void;

/** An entry of the block menu. */
export interface BlockMenuEntry {
  name: string;
  icon: LucideIcon;
  shortcut?: ShortcutId;
}

/** What a block of text can be turned into. */
export const KINDS: readonly (BlockMenuEntry & { kind: TextKind; deed: BlockDeed })[] = [
  turning('paragraph', { name: 'Paragraph', icon: Pilcrow, shortcut: 'paragraph' }),
  turning('heading', { name: 'Heading', icon: Heading2, shortcut: 'heading' }),
  turning('crosshead', { name: 'Crosshead', icon: Heading3, shortcut: 'crosshead' }),
  turning('bulletedList', { name: 'Bulleted list', icon: List, shortcut: 'bulletedList' }),
  turning('numberedList', { name: 'Numbered list', icon: ListOrdered, shortcut: 'numberedList' }),
  turning('quote', { name: 'Quote', icon: Quote }),
];

/** What can be done with every block. */
export const DEEDS: readonly (BlockMenuEntry & { deed: BlockDeed })[] = [
  { name: 'Move up', icon: ArrowUp, shortcut: 'moveUp', deed: moving('up') },
  { name: 'Move down', icon: ArrowDown, shortcut: 'moveDown', deed: moving('down') },
  { name: 'Duplicate', icon: Copy, shortcut: 'duplicate', deed: duplicateBlock },
  {
    name: 'Copy link to block',
    icon: Link2,
    shortcut: 'copyLink',
    deed: (editor, index) => void copyLinkToBlock(editor, index),
  },
  { name: 'Delete', icon: Trash2, shortcut: 'remove', deed: removeBlock },
];

function moving(direction: 'up' | 'down'): BlockDeed {
  return (editor, index) => moveByOne(editor, { first: index, last: index }, direction);
}

function turning(kind: TextKind, entry: BlockMenuEntry) {
  const deed: BlockDeed = (editor, index) => void turnInto(editor, index, kind);
  return { ...entry, kind, deed };
}
