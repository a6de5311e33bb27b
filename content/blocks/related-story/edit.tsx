'use client';

import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { MediaReader } from '../../media-reader';
import { useIsEditable } from '../../use-is-editable';
import type { StoryLink } from '../../views-of-media';
import { RelatedStoryLink } from './render';
import { RelatedStoryNode } from './schema';

/** The related story block as it is edited: what readers have of the other story now, or that they have nothing. */
export const relatedStoryViews = (media: MediaReader) => [
  RelatedStoryNode.extend({
    addNodeView: () => ReactNodeViewRenderer((props) => <RelatedStoryEdit {...props} media={media} />),
  }),
];

function RelatedStoryEdit({
  node,
  deleteNode,
  editor,
  selected,
  media,
}: NodeViewProps & { media: MediaReader }) {
  const isEditable = useIsEditable(editor);
  const { storyId } = node.attrs;
  const story = useStory(media, storyId);
  return (
    <NodeViewWrapper className="edit-block" data-drag-handle data-selected={selected || undefined}>
      <div contentEditable={false}>
        {story === undefined ? <div className="edit-related-waiting" /> : null}
        {story === null ? <p className="copy-missing">{NOT_PUBLISHED}</p> : null}
        {story ? <RelatedStoryLink story={story} /> : null}
        <div className="edit-block-bar">
          {storyId ? (
            <a href={`/desk/stories/${encodeURIComponent(storyId)}`} target="_blank" rel="noreferrer">
              Open it on the desk
            </a>
          ) : null}
          {isEditable ? (
            <button type="button" onClick={deleteNode}>
              Remove related story
            </button>
          ) : null}
        </div>
      </div>
    </NodeViewWrapper>
  );
}

const NOT_PUBLISHED = 'The related story is not published. Readers see nothing here.';

function useStory(media: MediaReader, storyId: string | null): StoryLink | null | undefined {
  const [story, setStory] = useState<StoryLink | null>();
  useEffect(() => {
    let isCurrent = true;
    const found = storyId ? media.story(storyId) : Promise.resolve(null);
    void found.then((answer) => isCurrent && setStory(answer));
    return () => {
      isCurrent = false;
    };
  }, [media, storyId]);
  return story;
}
