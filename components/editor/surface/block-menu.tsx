'use client';

import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import * as DropdownMenu from 'radix-ui/dropdown-menu';
import { useState } from 'react';
import { ariaKeys, isOnMac, keysInWords } from '@/components/shortcuts/key-names';
import menu from '@/components/ui/menu.module.css';
import { announceAndShow } from '../announce';
import { elementOfBlock } from './block-dom';
import styles from './block-menu.module.css';
import { type BlockDeed, type BlockMenuEntry, DEEDS, KINDS } from './block-menu-entries';
import { nameOfBlock } from './block-names';
import { type BlockPlace, blockAt, blockWithId, rangeOfIds, selectedBlocks } from './block-place';
import { canBecome, type TextKind, textKindOf } from './text-kind';
import { turnInto } from './turn-into';

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
  const [turned] = useState(() => (block ? blocksToTurn(editor, block) : []));
  if (!block || !element) return null;
  const kinds = KINDS.filter(({ kind }) => canBecome(turned, kind));
  const { left, top, height } = element.getBoundingClientRect();
  // Below the block, where it is not a tall one, so that what the menu is about can be seen.
  const anchor = { left, top: Math.max(top, 0), height: Math.min(height, TALL) };
  const act = (deed: BlockDeed) => () => {
    // A colleague may have moved or deleted the block while the menu was open.
    const now = blockWithId(editor.state.doc, block.node.attrs.id);
    if (now) deed(editor, now.index);
  };
  const turn = (kind: TextKind) => () => {
    const now = rangeOfIds(
      editor.state.doc,
      turned.map(({ attrs }) => attrs.id),
    );
    if (now) turnInto(editor, now, kind);
    else announceAndShow('The blocks have changed meanwhile. Select them again.');
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
            sideOffset={12}
            collisionPadding={8}
            loop
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              editor.view.focus();
            }}
          >
            {kinds.length === 0 ? null : (
              <DropdownMenu.Group>
                <DropdownMenu.Label className={styles.label}>
                  {turned.length === 1 ? 'Turn into' : `Turn the ${turned.length} selected blocks into`}
                </DropdownMenu.Label>
                {kinds.map(({ kind, ...entry }) => (
                  <Item key={entry.name} {...entry} onSelect={turn(kind)} />
                ))}
              </DropdownMenu.Group>
            )}
            {kinds.length === 0 ? null : <DropdownMenu.Separator className={styles.separator} />}
            {DEEDS.map(({ deed, ...entry }) => (
              <Item key={entry.name} {...entry} onSelect={act(deed)} />
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  );
}

function Item({ name, icon: Icon, shortcut, onSelect }: BlockMenuEntry & { onSelect(): void }) {
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

function blockMeant(editor: Editor, blockId: string | undefined): BlockPlace | null {
  const { doc } = editor.state;
  return blockId === undefined ? blockAt(doc, selectedBlocks(editor.state).first) : blockWithId(doc, blockId);
}

/** The block alone, or all that are selected when it is one of them and each is text. */
function blocksToTurn(editor: Editor, block: BlockPlace): Node[] {
  const { first, last } = selectedBlocks(editor.state);
  const selected = editor.state.doc.children.slice(first, last + 1);
  const areMeant = selected.includes(block.node) && selected.every((node) => textKindOf(node) !== null);
  return areMeant ? selected : [block.node];
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
