'use client';

import type { Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { isStillDrawn } from '../../is-still-drawn';
import { labelledPart } from '../../parts';
import { useIsEditable } from '../../use-is-editable';
import { TableBar } from './bar';
import { inTable } from './grid';
import { tableKeys } from './move-in-table';
import { asOneLine, pasteInTable } from './paste-in-table';
import { TableCaptionNode, TableGridNode, TableNode, TableSourceNode } from './schema';

/** The table block as it is edited: caption, cells and source as text in place, and a bar for rows and columns. */
export const tableViews = () => [
  TableNode.extend({
    addNodeView: () => ReactNodeViewRenderer(TableEdit, { update: isStillDrawn }),
    addKeyboardShortcuts: () => tableKeys,
    addProseMirrorPlugins() {
      return [clipboard(this.editor), cellEditing()];
    },
  }),
  TableGridNode.extend({
    renderHTML: () => ['div', { class: 'edit-table-scroll' }, ['table', ['tbody', 0]]],
  }),
  labelledPart(TableCaptionNode, { label: 'Table caption', hint: 'What the table shows (optional)' }),
  labelledPart(TableSourceNode, { label: 'Source', hint: 'Where the figures come from (optional)' }),
];

function TableEdit({ editor, getPos, deleteNode }: NodeViewProps) {
  const isEditable = useIsEditable(editor);
  return (
    <NodeViewWrapper className="edit-block edit-table copy-table">
      <NodeViewContent />
      {isEditable ? <TableBar editor={editor} getPos={getPos} onRemove={deleteNode} /> : null}
    </NodeViewWrapper>
  );
}

function clipboard(editor: Editor): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, { clipboardData }, slice) =>
        pasteInTable(view, {
          clipboard: clipboardData,
          slice,
          onRefusal: (sentence) => editor.emit('refusal', sentence),
        }),
      handleDrop(view, event, slice, moved) {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!place || moved || !inTable(view.state.doc.resolve(place.pos))) return false;
        editor.commands.setTextSelection(place.pos);
        view.dispatch(asOneLine(view.state.tr, slice));
        return true;
      },
    },
  });
}

/**
 * Selecting cells, as the table package does it, without its mending of tables after each change: see `makeRectangle`.
 * Given the same state twice it finds nothing to mend.
 */
function cellEditing(): Plugin {
  const { spec } = tableEditing();
  return new Plugin({
    ...spec,
    appendTransaction(transactions, _before, state) {
      return spec.appendTransaction?.call(this as unknown as Plugin, transactions, state, state);
    },
  });
}
