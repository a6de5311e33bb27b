'use client';

import type { Editor } from '@tiptap/core';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import { type PhotoPlacement, photoPlacement } from '@/content/blocks/photo/placement';
import { focusText } from '@/content/focus';
import type { MediaReader } from '@/content/media-reader';

const CropDialog = dynamic(() => fetched(() => import('./crop-dialog').then((file) => file.CropDialog)), {
  ssr: false,
});

/** What a dialog decides of a photo; its size is chosen beside it. */
export type Crop = Pick<PhotoPlacement, 'shape' | 'focus'>;

interface Asked {
  photoId: string;
  crop: Crop;
  /** Where the photo stands now; it may have been moved since it was asked for. */
  getPos(): number | undefined;
}

/** The dialog for the shape and the focal point of a photo, whenever a block asks for it. */
export function CropLayer({ editor, media }: { editor: Editor; media: MediaReader }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const open = ({ getPos }: Pick<Asked, 'getPos'>) => setAsked(askedOf(editor, getPos));
    editor.on('cropPhoto', open);
    return () => void editor.off('cropPhoto', open);
  }, [editor]);
  if (!asked) return null;
  return (
    <CropDialog
      photoId={asked.photoId}
      crop={asked.crop}
      media={media}
      onClose={() => setAsked(null)}
      onChoose={(crop) => {
        setAsked(null);
        putCrop(editor, asked, crop);
      }}
    />
  );
}

function askedOf({ state }: Editor, getPos: Asked['getPos']): Asked | null {
  const node = photoAt(state.doc, getPos());
  return node && { photoId: node.attrs.photoId, crop: photoPlacement(node), getPos };
}

function putCrop(editor: Editor, { photoId, getPos }: Asked, { shape, focus }: Crop): void {
  const { state, view } = editor;
  const at = getPos();
  const node = photoAt(state.doc, at);
  // A colleague may have taken the photo out or put another in its place.
  if (!node || at === undefined || node.attrs.photoId !== photoId) {
    editor.emit('refusal', 'The photo is not there any more, so it was not cropped.');
    return;
  }
  const attrs = { ...node.attrs, shape, focus: focus && focusText(focus) };
  view.dispatch(state.tr.setNodeMarkup(at, undefined, attrs));
}

function photoAt(doc: Editor['state']['doc'], at: number | undefined) {
  const node = at === undefined || at >= doc.content.size ? null : doc.nodeAt(at);
  return node?.type.name === 'photo' && typeof node.attrs.photoId === 'string' ? node : null;
}
