'use client';

import type { NodeViewProps } from '@tiptap/react';
import { PHOTO_SIZES, type PhotoSize, photoPlacement, usualSize } from './placement';
import { useIsOpening } from './use-is-opening';

type PlacementBarProps = Pick<NodeViewProps, 'node' | 'editor' | 'getPos' | 'updateAttributes'>;

/** How a photo stands in the story: its size, chosen here, and its crop, for which a dialog is asked. */
export function PlacementBar({ node, editor, getPos, updateAttributes }: PlacementBarProps) {
  const { shape } = photoPlacement(node);
  return (
    <span className="edit-photo-placement">
      {isAlone({ editor, getPos }) ? <SizeButtons {...{ node, editor, getPos, updateAttributes }} /> : null}
      <button
        type="button"
        aria-haspopup="dialog"
        // Until it has arrived there is nothing to cut.
        disabled={node.attrs.photoId === null}
        data-crop
        onClick={() => editor.emit('cropPhoto', { at: getPos() ?? 0 })}
      >
        Crop: {shape ?? 'original'}
      </button>
    </span>
  );
}

const NAMES: Record<PhotoSize, string> = { column: 'Column', wide: 'Wide', full: 'Full' };

function SizeButtons({ node, editor, getPos, updateAttributes }: PlacementBarProps) {
  const usual = usualSize(useIsOpening(editor, getPos));
  const size = photoPlacement(node).size ?? usual;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no inline element.
    <span role="group" aria-label="Size in the story" className="edit-photo-sizes">
      {PHOTO_SIZES.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === size}
          // What a photo is by itself need not be said, and is left out of the story.
          onClick={() => updateAttributes({ size: each === usual ? null : each })}
        >
          {NAMES[each]}
        </button>
      ))}
    </span>
  );
}

/** A photo of a gallery has the size that its gallery gives it. */
function isAlone({ editor, getPos }: Pick<PlacementBarProps, 'editor' | 'getPos'>): boolean {
  const at = getPos();
  return at === undefined || editor.state.doc.resolve(at).depth === 0;
}
