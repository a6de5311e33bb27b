'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { htmlOfAddress } from '../words-of-address';

/** Tiptap as its first page of documentation sets it up: no live editing, no saving, nothing around it. */
export default function BareTiptap() {
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    extensions: [StarterKit],
    editorProps: { attributes: { role: 'textbox', 'aria-label': 'Story body' } },
    onCreate: ({ editor: opened }) => opened.commands.setContent(htmlOfAddress()),
  });
  return <EditorContent editor={editor} />;
}
