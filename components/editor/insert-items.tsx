import type { Editor } from '@tiptap/core';
import {
  FileInput,
  Heading2,
  Image,
  Images,
  List,
  ListOrdered,
  MessageSquareText,
  Minus,
  Newspaper,
  PanelTop,
  Quote,
  SquarePlay,
  Table,
  TextQuote,
} from 'lucide-react';
import type { MenuItem } from '@/components/ui/menu';
import { EMPTY_TABLE } from './empty-table';
import { insertBlock } from './insert-block';
import { chooseDocument } from './intake/choose-document';
import { pullSentence } from './pull-sentence';

/** What needs a dialog before it can be inserted. */
export type InsertDialog = 'photo' | 'post' | 'gallery' | 'embed' | 'related';

const SIZE = 17;

/** The list behind the Insert button and behind `/` on an empty line. */
export function insertItems(editor: Editor, openDialog: (dialog: InsertDialog) => void): MenuItem[] {
  return [
    { name: 'Quote', icon: <Quote size={SIZE} />, onSelect: () => insertBlock(editor, EMPTY_QUOTE) },
    { name: 'Pull quote', icon: <TextQuote size={SIZE} />, onSelect: () => pullSentence(editor) },
    { name: 'Social post', icon: <MessageSquareText size={SIZE} />, onSelect: () => openDialog('post') },
    { name: 'Photo', icon: <Image size={SIZE} />, onSelect: () => openDialog('photo') },
    { name: 'Gallery', icon: <Images size={SIZE} />, onSelect: () => openDialog('gallery') },
    { name: 'Embed', icon: <SquarePlay size={SIZE} />, onSelect: () => openDialog('embed') },
    { name: 'Fact box', icon: <PanelTop size={SIZE} />, onSelect: () => insertBlock(editor, EMPTY_FACT_BOX) },
    { name: 'Related story', icon: <Newspaper size={SIZE} />, onSelect: () => openDialog('related') },
    { name: 'Table', icon: <Table size={SIZE} />, onSelect: () => insertBlock(editor, EMPTY_TABLE) },
    {
      name: 'Divider',
      icon: <Minus size={SIZE} />,
      onSelect: () => insertBlock(editor, { type: 'divider' }),
    },
    { name: 'Import a document…', icon: <FileInput size={SIZE} />, onSelect: () => chooseDocument(editor) },
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

const EMPTY_FACT_BOX = {
  type: 'factBox',
  content: [{ type: 'factBoxTitle' }, { type: 'factBoxBody', content: [{ type: 'paragraph' }] }],
};
