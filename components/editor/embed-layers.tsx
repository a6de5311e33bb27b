'use client';

import type { Editor } from '@tiptap/core';
import dynamic from 'next/dynamic';
import { useCallback } from 'react';
import { fetched } from '@/components/ui/fetched';
import type { DocNode } from '@/content/document';
import type { EmbedView, StoryLink } from '@/content/views-of-media';
import { insertBlock } from './insert-block';

// Loaded when they are first opened: most stories are written without them.
const EmbedDialog = dynamic(() => fetched(() => import('./embed-dialog').then((file) => file.EmbedDialog)));
const RelatedStoryDialog = dynamic(() =>
  fetched(() => import('./related-story-dialog').then((file) => file.RelatedStoryDialog)),
);

/** The dialogs that lead out of the story: to another site, or to another story. */
export type EmbedLayer = { kind: 'embed'; given?: string } | { kind: 'related' };

interface EmbedLayersProps {
  layer: { kind: string; given?: unknown } | null;
  editor: Editor | null;
  onClose(): void;
}

/** Shows the dialog of the layer, when it is one of these, and inserts what was chosen. */
export function EmbedLayers({ layer, editor, onClose }: EmbedLayersProps) {
  const insert = useCallback(
    (block: DocNode) => {
      onClose();
      if (editor) insertBlock(editor, block);
    },
    [editor, onClose],
  );
  const insertEmbed = useCallback(
    ({ id, url }: EmbedView) => insert({ type: 'embed', attrs: { recordId: id, url } }),
    [insert],
  );
  const insertStory = useCallback(
    ({ id }: StoryLink) => insert({ type: 'relatedStory', attrs: { storyId: id } }),
    [insert],
  );
  if (layer?.kind === 'embed') {
    const given = typeof layer.given === 'string' ? layer.given : undefined;
    return <EmbedDialog onChoose={insertEmbed} onClose={onClose} {...(given ? { given } : {})} />;
  }
  return layer?.kind === 'related' ? <RelatedStoryDialog onChoose={insertStory} onClose={onClose} /> : null;
}
