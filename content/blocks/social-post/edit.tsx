'use client';

import { type NodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import { asRenderContext } from '../../as-render-context';
import type { MediaReader } from '../../media-reader';
import { ReferringBlock } from '../../referring-block';
import { useChanges } from '../../use-changes';
import { useMedia } from '../../use-media';
import { SocialPostBlock } from './render';
import { SocialPostNode } from './schema';

/** The social post block as it is edited: the archived record as readers see it. The record itself cannot be changed. */
export const socialPostViews = (media: MediaReader) => [
  SocialPostNode.extend({
    addNodeView: () => ReactNodeViewRenderer((props) => <SocialPostEdit {...props} media={media} />),
  }),
];

function SocialPostEdit({ media, ...view }: NodeViewProps & { media: MediaReader }) {
  const { node } = view;
  const { recordId } = node.attrs;
  const post = useMedia(recordId, media.post, useChanges(media, recordId));
  return (
    <ReferringBlock
      view={view}
      removal="Remove post"
      links={post?.more?.screenshot && <WayToScreenshot src={post.more.screenshot.src} />}
    >
      {post === undefined ? (
        <div className="edit-post-waiting" />
      ) : (
        <SocialPostBlock node={node.toJSON()} context={asRenderContext({ post })} isFirst={false} />
      )}
    </ReferringBlock>
  );
}

function WayToScreenshot({ src }: { src: string }) {
  return (
    <a href={src} target="_blank" rel="noopener">
      Screenshot of the post
    </a>
  );
}
