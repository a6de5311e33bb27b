'use client';

import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useState } from 'react';
import { changeInWords, changeTable, type TableChange } from './change-table';

interface TableBarProps {
  editor: Editor;
  getPos(): number | undefined;
  onRemove(): void;
}

interface BarButton {
  name: string;
  shown: string;
  change: TableChange;
}

const GROUPS: { label: string; buttons: BarButton[] }[] = [
  {
    label: 'Row',
    buttons: [
      { name: 'Add row above', shown: 'above', change: 'row above' },
      { name: 'Add row below', shown: 'below', change: 'row below' },
      { name: 'Remove row', shown: 'remove', change: 'remove row' },
    ],
  },
  {
    label: 'Column',
    buttons: [
      { name: 'Add column before', shown: 'before', change: 'column before' },
      { name: 'Add column after', shown: 'after', change: 'column after' },
      { name: 'Remove column', shown: 'remove', change: 'remove column' },
    ],
  },
  {
    label: 'Align',
    buttons: [
      { name: 'Align column to the start', shown: 'start', change: 'align start' },
      { name: 'Align column to the centre', shown: 'centre', change: 'align centre' },
      { name: 'Align column to the end', shown: 'end', change: 'align end' },
    ],
  },
  {
    label: 'Headers',
    buttons: [
      { name: 'Header row', shown: 'row', change: 'header row' },
      { name: 'Header column', shown: 'column', change: 'header column' },
    ],
  },
];

/** What can be done with rows and columns, for the cell the caret stands in. Alt F10 leads here, Escape back. */
export function TableBar({ editor, getPos, onRemove }: TableBarProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const press = (change: TableChange) => {
    const at = getPos();
    const caption = at === undefined ? null : editor.state.doc.nodeAt(at)?.firstChild;
    if (at === undefined || !caption) return;
    const grid = at + 1 + caption.nodeSize;
    const why = changeTable(editor.view, grid, change);
    setRefusal(why);
    if (why === null) editor.emit('said', changeInWords(editor.state, grid, change));
  };
  return (
    <div contentEditable={false}>
      <div
        role="toolbar"
        aria-label="Table"
        className="edit-table-bar"
        onKeyDown={(event) => moveInBar(event, editor)}
      >
        {GROUPS.map(({ label, buttons }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are buttons of a toolbar.
          <span key={label} role="group" aria-label={label}>
            <span aria-hidden>{label}</span>
            {buttons.map(({ name, shown, change }) => (
              <button
                key={change}
                type="button"
                aria-label={name}
                // The caret stays in its cell.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => press(change)}
              >
                {shown}
              </button>
            ))}
          </span>
        ))}
        <button type="button" onClick={onRemove}>
          Remove table
        </button>
      </div>
      {refusal ? (
        <p role="alert" className="edit-table-refusal">
          {refusal}
        </p>
      ) : null}
    </div>
  );
}

function moveInBar(event: KeyboardEvent<HTMLElement>, editor: Editor): void {
  if (event.key === 'Escape') editor.commands.focus();
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
