'use client';

import { type NodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import type { MediaReader } from '../../media-reader';
import { ReferringBlock } from '../../referring-block';
import { useMedia } from '../../use-media';
import { RelatedStoryLink } from './render';
import { RelatedStoryNode } from './schema';

/** The related story block as it is edited: what readers have of the other story now, or that they have nothing. */
export const relatedStoryViews = (media: MediaReader) => [
  RelatedStoryNode.extend({
    addNodeView: () => ReactNodeViewRenderer((props) => <RelatedStoryEdit {...props} media={media} />),
  }),
];

function RelatedStoryEdit({ media, ...view }: NodeViewProps & { media: MediaReader }) {
  const { storyId } = view.node.attrs;
  const story = useMedia(storyId, media.story);
  return (
    <ReferringBlock view={view} removal="Remove related story" links={storyId && <WayToIt id={storyId} />}>
      {story === undefined ? <div className="edit-related-waiting" /> : null}
      {story === null ? <p className="copy-missing">{NOT_PUBLISHED}</p> : null}
      {story ? <RelatedStoryLink story={story} /> : null}
    </ReferringBlock>
  );
}

const NOT_PUBLISHED = 'The related story is not published. Readers see nothing here.';

function WayToIt({ id }: { id: string }) {
  return (
    <a href={`/desk/stories/${encodeURIComponent(id)}`} target="_blank" rel="noreferrer">
      Open it on the desk
    </a>
  );
}
