import type { Editor } from '@tiptap/core';
import {
  Heading2,
  Image,
  List,
  ListOrdered,
  MessageSquareText,
  Newspaper,
  Quote,
  SquarePlay,
} from 'lucide-react';
import type { MenuItem } from '@/components/ui/menu';
import { insertBlock } from './insert-block';

/** What needs a dialog before it can be inserted. */
export type InsertDialog = 'photo' | 'post' | 'embed' | 'related';

const SIZE = 17;

/** The list behind the Insert button and behind `/` on an empty line. */
export function insertItems(editor: Editor, openDialog: (dialog: InsertDialog) => void): MenuItem[] {
  return [
    { name: 'Quote', icon: <Quote size={SIZE} />, onSelect: () => insertBlock(editor, EMPTY_QUOTE) },
    { name: 'Social post', icon: <MessageSquareText size={SIZE} />, onSelect: () => openDialog('post') },
    { name: 'Photo', icon: <Image size={SIZE} />, onSelect: () => openDialog('photo') },
    { name: 'Embed', icon: <SquarePlay size={SIZE} />, onSelect: () => openDialog('embed') },
    { name: 'Related story', icon: <Newspaper size={SIZE} />, onSelect: () => openDialog('related') },
  ];
}

/** What else `/` offers: how the line itself is set. */
export function lineItems(editor: Editor): MenuItem[] {
  return [
    {
      name: 'Heading',
      icon: <Heading2 size={SIZE} />,
      onSelect: () => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    },
    {
      name: 'Bulleted list',
      icon: <List size={SIZE} />,
      onSelect: () => editor.chain().focus().toggleBulletList().run(),
    },
    {
      name: 'Numbered list',
      icon: <ListOrdered size={SIZE} />,
      onSelect: () => editor.chain().focus().toggleOrderedList().run(),
    },
  ];
}

const EMPTY_QUOTE = {
  type: 'quote',
  content: [{ type: 'quoteText', content: [{ type: 'paragraph' }] }, { type: 'quoteAttribution' }],
};
