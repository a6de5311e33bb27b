'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { isStillDrawn } from '../../is-still-drawn';
import { useIsEditable } from '../../use-is-editable';
import { GalleryNode } from './schema';

/** The gallery as it is edited: its photos one below the other, each as a photo block, and room for more. */
export const galleryViews = () => [
  GalleryNode.extend({
    addNodeView: () => ReactNodeViewRenderer(GalleryEdit, { update: isStillDrawn }),
  }),
];

function GalleryEdit({ editor, getPos, deleteNode }: NodeViewProps) {
  const isEditable = useIsEditable(editor);
  return (
    <NodeViewWrapper className="edit-block edit-gallery">
      <NodeViewContent className="edit-gallery-photos" />
      <div contentEditable={false} className="edit-block-bar">
        <span aria-live="polite" className="edit-gallery-order" />
        {isEditable ? (
          <span>
            <button type="button" onClick={() => editor.emit('choosePhotos', { gallery: getPos() ?? 0 })}>
              Add photos
            </button>
            <button type="button" onClick={deleteNode}>
              Remove gallery
            </button>
          </span>
        ) : null}
      </div>
    </NodeViewWrapper>
  );
}
