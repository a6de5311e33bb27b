'use client';

import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { MediaReader } from '../../media-reader';
import { useIsEditable } from '../../use-is-editable';
import type { EmbedView } from '../../views-of-media';
import { EmbedFigure } from './render';
import { EmbedNode } from './schema';
import { EMBED_MISSING } from './words';

/** The embed block as it is edited: the record as readers see it, without its player. The record cannot be changed. */
export const embedViews = (media: MediaReader) => [
  EmbedNode.extend({
    addNodeView: () => ReactNodeViewRenderer((props) => <EmbedEdit {...props} media={media} />),
  }),
];

function EmbedEdit({ node, deleteNode, editor, selected, media }: NodeViewProps & { media: MediaReader }) {
  const isEditable = useIsEditable(editor);
  const view = useEmbed(media, node.attrs.recordId);
  return (
    <NodeViewWrapper className="edit-block" data-drag-handle data-selected={selected || undefined}>
      <div contentEditable={false}>
        {view === undefined ? <div className="edit-post-waiting" /> : null}
        {view === null ? <p className="copy-missing">{EMBED_MISSING}</p> : null}
        {view ? <EmbedFigure view={view} hasPlayer={false} /> : null}
        {isEditable ? (
          <div className="edit-block-bar">
            <button type="button" onClick={deleteNode}>
              Remove embed
            </button>
          </div>
        ) : null}
      </div>
    </NodeViewWrapper>
  );
}

function useEmbed(media: MediaReader, recordId: string | null): EmbedView | null | undefined {
  const [view, setView] = useState<EmbedView | null>();
  useEffect(() => {
    let isCurrent = true;
    const found = recordId ? media.embed(recordId) : Promise.resolve(null);
    void found.then((answer) => isCurrent && setView(answer));
    return () => {
      isCurrent = false;
    };
  }, [media, recordId]);
  return view;
}
