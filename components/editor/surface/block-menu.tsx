'use client';

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
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { ariaKeys, isOnMac, keysInWords } from '@/components/shortcuts/key-names';
import type { ShortcutId } from '@/components/shortcuts/shortcuts';
import menu from '@/components/ui/menu.module.css';
import { copyLinkToBlock, duplicateBlock, moveByOne, removeBlock } from './block-deeds';
import { elementOfBlock } from './block-dom';
import styles from './block-menu.module.css';
import { nameOfBlock } from './block-names';
import { type BlockPlace, blockAt, blockWithId, selectedBlocks } from './block-place';
import { type TextKind, textKindOf, turnInto } from './turn-into';

interface BlockMenuProps {
  editor: Editor;
  sheet: HTMLElement;
  /** The block the menu is for; without it the one in which the caret stands. */
  blockId?: string | undefined;
  onClose(): void;
}

/** From which height on the menu lies over a block, in pixels. */
const TALL = 120;

/** What can be done with one block as a whole. The block is marked for as long as the menu is open. */
export function BlockMenu({ editor, sheet, blockId, onClose }: BlockMenuProps) {
  const [block] = useState(() => blockMeant(editor, blockId));
  const element = block && elementOfBlock(editor.view, block.position);
  if (!block || !element) return null;
  const kind = textKindOf(block.node);
  const { left, top, height } = element.getBoundingClientRect();
  // Below the block, where it is not a tall one, so that what the menu is about can be seen.
  const anchor = { left, top: Math.max(top, 0), height: Math.min(height, TALL) };
  const act = (deed: BlockDeed) => () => {
    // A colleague may have moved or deleted the block while the menu was open.
    const now = blockWithId(editor.state.doc, block.node.attrs.id);
    if (now) deed(editor, now.index);
  };
  return (
    <>
      <div className={styles.mark} style={boxIn(sheet, element)} />
      <DropdownMenu.Root
        defaultOpen
        modal={false}
        onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      >
        <DropdownMenu.Trigger asChild>
          <span aria-hidden className={styles.anchor} style={anchor} />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className={menu.menu}
            aria-label={`Block menu, ${nameOfBlock(block.node)}`}
            align="start"
            sideOffset={8}
            collisionPadding={8}
            loop
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              editor.view.focus();
            }}
          >
            {kind === null ? null : (
              <DropdownMenu.Group>
                <DropdownMenu.Label className={styles.label}>Turn into</DropdownMenu.Label>
                {KINDS.filter((entry) => entry.kind !== kind).map((entry) => (
                  <Item key={entry.name} {...entry} onSelect={act(turningInto(entry.kind))} />
                ))}
              </DropdownMenu.Group>
            )}
            {kind === null ? null : <DropdownMenu.Separator className={styles.separator} />}
            {DEEDS.map(({ deed, ...entry }) => (
              <Item key={entry.name} {...entry} onSelect={act(deed)} />
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  );
}

type BlockDeed = (editor: Editor, index: number) => void;

interface Entry {
  name: string;
  icon: LucideIcon;
  shortcut?: ShortcutId;
}

const KINDS: readonly (Entry & { kind: TextKind })[] = [
  { kind: 'paragraph', name: 'Paragraph', icon: Pilcrow, shortcut: 'paragraph' },
  { kind: 'heading', name: 'Heading', icon: Heading2, shortcut: 'heading' },
  { kind: 'crosshead', name: 'Crosshead', icon: Heading3, shortcut: 'crosshead' },
  { kind: 'bulletedList', name: 'Bulleted list', icon: List, shortcut: 'bulletedList' },
  { kind: 'numberedList', name: 'Numbered list', icon: ListOrdered, shortcut: 'numberedList' },
  { kind: 'quote', name: 'Quote', icon: Quote },
];

const DEEDS: readonly (Entry & { deed: BlockDeed })[] = [
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

function Item({ name, icon: Icon, shortcut, onSelect }: Entry & { onSelect(): void }) {
  return (
    <DropdownMenu.Item
      className={menu.item}
      aria-keyshortcuts={shortcut && ariaKeys(shortcut, isOnMac())}
      onSelect={onSelect}
    >
      <span className={menu.icon} aria-hidden>
        <Icon size={17} />
      </span>
      {name}
      {shortcut ? (
        <span className={menu.hint} aria-hidden>
          {keysInWords(shortcut, isOnMac())}
        </span>
      ) : null}
    </DropdownMenu.Item>
  );
}

function moving(direction: 'up' | 'down'): BlockDeed {
  return (editor, index) => moveByOne(editor, { first: index, last: index }, direction);
}

function turningInto(kind: TextKind): BlockDeed {
  return (editor, index) => void turnInto(editor, index, kind);
}

function blockMeant(editor: Editor, blockId: string | undefined): BlockPlace | null {
  const { doc } = editor.state;
  return blockId === undefined ? blockAt(doc, selectedBlocks(editor.state).first) : blockWithId(doc, blockId);
}

function boxIn(sheet: HTMLElement, element: HTMLElement) {
  const [outer, inner] = [sheet.getBoundingClientRect(), element.getBoundingClientRect()];
  return {
    left: inner.left - outer.left,
    top: inner.top - outer.top,
    width: inner.width,
    height: inner.height,
  };
}
