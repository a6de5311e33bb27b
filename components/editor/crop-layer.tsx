'use client';

import type { Editor } from '@tiptap/core';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import { type PhotoPlacement, photoPlacement } from '@/content/blocks/photo/placement';
import { focusText } from '@/content/focus';
import type { MediaReader } from '@/content/media-reader';
import { findPhoto, type PhotoInBody, photoAt } from './photo-in-body';

const CropDialog = dynamic(() => fetched(() => import('./crop-dialog').then((file) => file.CropDialog)), {
  ssr: false,
});

/** What a dialog decides of a photo; its size is chosen beside it. */
export type Crop = Pick<PhotoPlacement, 'shape' | 'focus'>;

interface Asked {
  photo: PhotoInBody;
  crop: Crop;
}

/** The dialog for the shape and the focal point of a photo, whenever a block asks for it. */
export function CropLayer({ editor, media }: { editor: Editor; media: MediaReader }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const open = ({ at }: { at: number }) => setAsked(askedOf(editor, at));
    editor.on('cropPhoto', open);
    return () => void editor.off('cropPhoto', open);
  }, [editor]);
  if (!asked) return null;
  return (
    <CropDialog
      photoId={asked.photo.photoId}
      crop={asked.crop}
      media={media}
      onClose={() => {
        setAsked(null);
        focusButton(editor, asked.photo);
      }}
      onChoose={(crop) => {
        setAsked(null);
        putCrop(editor, asked.photo, crop);
        focusButton(editor, asked.photo);
      }}
    />
  );
}

function askedOf({ state: { doc } }: Editor, at: number): Asked | null {
  const photo = photoAt(doc, at);
  const node = doc.nodeAt(at);
  return photo && node && { photo, crop: photoPlacement(node) };
}

function putCrop(editor: Editor, photo: PhotoInBody, { shape, focus }: Crop): void {
  const { state, view } = editor;
  const found = findPhoto(state.doc, photo);
  // A colleague may have taken the photo out or put another in its place.
  if (!found) {
    editor.emit('refusal', 'The photo is not there any more, so it was not cropped.');
    return;
  }
  const attrs = { ...found.node.attrs, shape, focus: focus && focusText(focus) };
  view.dispatch(state.tr.setNodeMarkup(found.at, undefined, attrs));
}

/** The block may have been drawn anew since its button was pressed: the focus goes to the one that is there now. */
function focusButton({ view }: Editor, photo: PhotoInBody): void {
  requestAnimationFrame(() => {
    const found = findPhoto(view.state.doc, photo);
    const drawn = found && view.nodeDOM(found.at);
    if (drawn instanceof HTMLElement) drawn.querySelector<HTMLElement>('[data-crop]')?.focus();
  });
}
