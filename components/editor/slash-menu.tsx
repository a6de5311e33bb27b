'use client';

import type { Editor } from '@tiptap/core';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { MenuList } from '@/components/ui/menu';
import { type InsertDialog, insertItems, lineItems } from './insert-items';

export interface SlashPlace {
  left: number;
  top: number;
}

interface SlashMenuProps {
  editor: Editor;
  place: SlashPlace;
  onDialog(dialog: InsertDialog): void;
  onClose(): void;
}

/** The list that `/` opens where the caret stands. Letters jump to an item; Escape writes the slash after all. */
export function SlashMenu({ editor, place, onDialog, onClose }: SlashMenuProps) {
  const wasChosen = useRef(false);
  const items = [...insertItems(editor, onDialog), ...lineItems(editor)].map((item) => ({
    ...item,
    onSelect: () => {
      wasChosen.current = true;
      onClose();
      item.onSelect();
    },
  }));
  return (
    <DropdownMenu.Root
      defaultOpen
      modal={false}
      onOpenChange={(isOpen) => {
        if (isOpen || wasChosen.current) return;
        onClose();
        editor.chain().focus().insertContent('/').run();
      }}
    >
      <DropdownMenu.Trigger asChild>
        <span
          aria-hidden
          style={{ position: 'fixed', left: place.left, top: place.top, width: 1, height: 1 }}
        />
      </DropdownMenu.Trigger>
      <MenuList items={items} label="Insert" onClose={() => undefined} />
    </DropdownMenu.Root>
  );
}
