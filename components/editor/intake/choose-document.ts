import type { Editor } from '@tiptap/core';
import { importFile, intakeNewsOf } from './body-intake';

/** Asks for a document file and reads it into the place of the caret. */
export function chooseDocument(editor: Editor): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.docx,.md,.markdown,.txt,.html,.htm';
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) void importFile(editor.view, file, intakeNewsOf(editor));
  };
  input.click();
}
