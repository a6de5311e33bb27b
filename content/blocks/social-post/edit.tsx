'use client';

import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { asRenderContext } from '../../as-render-context';
import type { MediaReader } from '../../media-reader';
import type { PostView } from '../../views-of-media';
import { SocialPostBlock } from './render';
import { SocialPostNode } from './schema';

/** The social post block as it is edited: the archived record as readers see it. The record itself cannot be changed. */
export const socialPostViews = (media: MediaReader) => [
  SocialPostNode.extend({
    addNodeView: () => ReactNodeViewRenderer((props) => <SocialPostEdit {...props} media={media} />),
  }),
];

function SocialPostEdit({
  node,
  deleteNode,
  editor,
  selected,
  media,
}: NodeViewProps & { media: MediaReader }) {
  const { recordId } = node.attrs;
  const [view, setView] = useState<PostView | null>();
  useEffect(() => {
    let isCurrent = true;
    const found = recordId ? media.post(recordId) : Promise.resolve(null);
    void found.then((answer) => isCurrent && setView(answer));
    return () => {
      isCurrent = false;
    };
  }, [media, recordId]);

  return (
    <NodeViewWrapper className="edit-block" data-drag-handle data-selected={selected || undefined}>
      <div contentEditable={false}>
        {view === undefined ? (
          <div className="edit-post-waiting" />
        ) : (
          <SocialPostBlock node={node.toJSON()} context={asRenderContext({ post: view })} isFirst={false} />
        )}
        {editor.isEditable ? (
          <div className="edit-block-bar">
            {view?.more?.screenshot ? (
              <a href={view.more.screenshot.src} target="_blank" rel="noopener">
                Screenshot of the post
              </a>
            ) : null}
            <button type="button" onClick={deleteNode}>
              Remove post
            </button>
          </div>
        ) : null}
      </div>
    </NodeViewWrapper>
  );
}
