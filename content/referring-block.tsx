import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useIsEditable } from './use-is-editable';

interface ReferringBlockProps {
  view: Pick<NodeViewProps, 'editor' | 'deleteNode' | 'selected'>;
  /** What the button says that takes the block out. */
  removal: string;
  /** Ways to what the block shows. */
  links?: ReactNode;
  children: ReactNode;
}

/** The frame in the editor of a block that shows something kept elsewhere: nothing in it can be typed into. */
export function ReferringBlock({ view, removal, links, children }: ReferringBlockProps) {
  const { editor, deleteNode, selected } = view;
  const isEditable = useIsEditable(editor);
  return (
    <NodeViewWrapper className="edit-block" data-drag-handle data-selected={selected || undefined}>
      <div contentEditable={false}>
        {children}
        {links || isEditable ? (
          <div className="edit-block-bar">
            {links}
            {isEditable ? (
              <button type="button" onClick={deleteNode}>
                {removal}
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
    </NodeViewWrapper>
  );
}
