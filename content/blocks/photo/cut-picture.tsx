'use client';

import type { CSSProperties, ReactNode } from 'react';
import type { DocNode } from '../../document';
import { objectPosition } from '../../focus';
import type { PhotoView } from '../../views-of-media';
import { focusInPlace, PHOTO_SHAPES, photoPlacement } from './placement';

interface CutPictureProps {
  node: Pick<DocNode, 'attrs'>;
  view: PhotoView | null | undefined;
  children: ReactNode;
}

/** The picture of a photo block as it is edited, cut as readers get it. */
export function CutPicture({ node, view, children }: CutPictureProps) {
  const placement = photoPlacement(node);
  const { photoId } = node.attrs ?? {};
  if (!placement.shape || !view) return children;
  const focus = focusInPlace(placement, { photoId: typeof photoId === 'string' ? photoId : null, view });
  // React types know no properties of our own.
  const style = { '--focus': objectPosition(focus) } as CSSProperties;
  return (
    <div className={`copy-photo-cut ${PHOTO_SHAPES[placement.shape].className}`} style={style}>
      {children}
    </div>
  );
}
