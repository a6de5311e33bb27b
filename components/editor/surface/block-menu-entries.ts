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
  PanelTop,
  Pilcrow,
  Quote,
  TextQuote,
  Trash2,
} from 'lucide-react';
import type { ShortcutId } from '@/components/shortcuts/shortcuts';
import { copyLinkToBlock, duplicateBlock, moveByOne, removeBlock } from './block-deeds';
import type { TextKind } from './text-kind';

/** Something done with the block at a place. */
export type BlockDeed = (editor: Editor, index: number) => void;

/** An entry of the block menu. */
export interface BlockMenuEntry {
  name: string;
  icon: LucideIcon;
  shortcut?: ShortcutId;
}

/** What a block of text, or several, can be turned into. */
export const KINDS: readonly (BlockMenuEntry & { kind: TextKind })[] = [
  { kind: 'paragraph', name: 'Paragraph', icon: Pilcrow, shortcut: 'paragraph' },
  { kind: 'heading', name: 'Heading', icon: Heading2, shortcut: 'heading' },
  { kind: 'crosshead', name: 'Crosshead', icon: Heading3, shortcut: 'crosshead' },
  { kind: 'bulletedList', name: 'Bulleted list', icon: List, shortcut: 'bulletedList' },
  { kind: 'numberedList', name: 'Numbered list', icon: ListOrdered, shortcut: 'numberedList' },
  { kind: 'quote', name: 'Quote', icon: Quote },
  { kind: 'pullQuote', name: 'Pull quote', icon: TextQuote },
  { kind: 'factBox', name: 'Fact box', icon: PanelTop },
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
