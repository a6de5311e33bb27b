'use client';

import type { Editor } from '@tiptap/core';
import dynamic from 'next/dynamic';
import { useEffect } from 'react';
import { fetched } from '@/components/ui/fetched';
import { insertBlock } from './insert-block';
import { photoBlock } from './photo-block';

const GalleryDialog = dynamic(
  () => fetched(() => import('./gallery-dialog').then((file) => file.GalleryDialog)),
  {
    ssr: false,
  },
);

interface GalleryLayerProps {
  editor: Editor;
  /** Where the gallery stands that gets more photos; none when a new one is made. */
  at?: number;
  onClose(): void;
}

/** The dialog for the photos of a gallery, and what becomes of those that are chosen. */
export function GalleryLayer({ editor, at, onClose }: GalleryLayerProps) {
  const gallery = at === undefined ? null : editor.state.doc.nodeAt(at);
  return (
    <GalleryDialog
      has={gallery?.childCount ?? 0}
      onClose={onClose}
      onChoose={(cards) => {
        onClose();
        const photos = cards.map(photoBlock);
        if (at === undefined || !gallery) insertBlock(editor, { type: 'gallery', content: photos });
        else addPhotos(editor, { gallery: at, photos });
      }}
    />
  );
}

/** Calls back when a gallery asks for photos. The callback must be stable. */
export function useGalleryRequests(editor: Editor | null, onRequest: (gallery: number) => void): void {
  useEffect(() => {
    const open = ({ gallery }: { gallery: number }) => onRequest(gallery);
    editor?.on('choosePhotos', open);
    return () => {
      editor?.off('choosePhotos', open);
    };
  }, [editor, onRequest]);
}

interface MorePhotos {
  gallery: number;
  photos: ReturnType<typeof photoBlock>[];
}

// A colleague may have moved the gallery meanwhile: then nothing is put where it does not belong.
function addPhotos({ state, view }: Editor, { gallery, photos }: MorePhotos): void {
  const node = state.doc.nodeAt(gallery);
  if (node?.type.name !== 'gallery') return;
  const end = gallery + node.nodeSize - 1;
  const added = photos.map((photo) => state.schema.nodeFromJSON(photo));
  view.dispatch(state.tr.insert(end, added).scrollIntoView());
  view.focus();
}
