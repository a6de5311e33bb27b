'use client';

import { type NodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import type { MediaReader } from '../../media-reader';
import { ReferringBlock } from '../../referring-block';
import { useMedia } from '../../use-media';
import { EmbedFigure } from './render';
import { EmbedNode } from './schema';
import { EMBED_MISSING } from './words';

/** The embed block as it is edited: the record as readers see it, without its player. The record cannot be changed. */
export const embedViews = (media: MediaReader) => [
  EmbedNode.extend({
    addNodeView: () => ReactNodeViewRenderer((props) => <EmbedEdit {...props} media={media} />),
  }),
];

function EmbedEdit({ media, ...view }: NodeViewProps & { media: MediaReader }) {
  const embed = useMedia(view.node.attrs.recordId, media.embed);
  return (
    <ReferringBlock view={view} removal="Remove embed">
      {embed === undefined ? <div className="edit-post-waiting" /> : null}
      {embed === null ? <p className="copy-missing">{EMBED_MISSING}</p> : null}
      {embed ? <EmbedFigure view={embed} hasPlayer={false} /> : null}
    </ReferringBlock>
  );
}
