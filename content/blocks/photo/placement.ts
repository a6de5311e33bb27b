import { attribute } from '../../attributes';
import type { DocNode } from '../../document';
import { focusOfText, type PhotoFocus } from '../../focus';
import type { PhotoView } from '../../views-of-media';

/** The shapes that a photo can be cut to, in the order in which they are offered; their ratio is width by height. */
export const PHOTO_SHAPES = {
  '16:9': { ratio: 16 / 9, className: 'copy-shape-16-9' },
  '3:2': { ratio: 3 / 2, className: 'copy-shape-3-2' },
  '4:3': { ratio: 4 / 3, className: 'copy-shape-4-3' },
  '1:1': { ratio: 1, className: 'copy-shape-1-1' },
  '4:5': { ratio: 4 / 5, className: 'copy-shape-4-5' },
} as const;

export type PhotoShape = keyof typeof PHOTO_SHAPES;

/** How much room a photo gets in a story; on a phone all are as wide as the screen. */
export const PHOTO_SIZES = ['column', 'wide', 'full'] as const;

export type PhotoSize = (typeof PHOTO_SIZES)[number];

/** How a photo stands in one story. */
export interface PhotoPlacement {
  /** Null: as it stands in the story by itself, the opening photo wide and the others in the column. */
  size: PhotoSize | null;
  /** Null: the whole picture in its own proportions. */
  shape: PhotoShape | null;
  /** Null: the photo's own focal point. */
  focus: PhotoFocus | null;
}

/**
 * The attributes of a placement. They are younger than the block, so a stored document leaves them out while they say
 * nothing. A value that this version does not know is kept, and read as if it said nothing.
 */
export const PLACEMENT_ATTRIBUTES = ['size', 'shape', 'focus'] as const;

export function placementAttributes() {
  return Object.fromEntries(PLACEMENT_ATTRIBUTES.map((name) => [name, placementAttribute(name)]));
}

/** How a photo block stands in its story; whatever is unknown or impossible is as if it were not said. */
export function photoPlacement({ attrs = {} }: Pick<DocNode, 'attrs'>): PhotoPlacement {
  return {
    size: PHOTO_SIZES.find((size) => size === attrs.size) ?? null,
    shape: isShape(attrs.shape) ? attrs.shape : null,
    focus: focusOfText(attrs.focus),
  };
}

/**
 * The focal point that holds for a photo in a story: the story's own, if it was set on the picture that is shown. In the
 * place of a photo that was replaced stands another one, with its own point.
 */
export function focusInPlace(
  { focus }: Pick<PhotoPlacement, 'focus'>,
  { photoId, view }: { photoId: string | null; view: Pick<PhotoView, 'id' | 'focus'> },
): PhotoFocus | null {
  return (view.id === photoId ? focus : null) ?? view.focus ?? null;
}

/** What the size of a photo is when its story has not said. */
export function usualSize(isFirst: boolean): PhotoSize {
  return isFirst ? 'wide' : 'column';
}

function isShape(value: unknown): value is PhotoShape {
  return typeof value === 'string' && Object.hasOwn(PHOTO_SHAPES, value);
}

const LONGEST = 40;

function placementAttribute(name: string) {
  const htmlName = `data-${name}`;
  const isValid = (value: unknown) =>
    value === null || (typeof value === 'string' && value !== '' && value.length <= LONGEST);
  return attribute(null, isValid, `the ${name} of a photo is not a short text.`, {
    parseHTML: (figure) => {
      const value = figure.getAttribute(htmlName);
      return isValid(value) ? value : null;
    },
    renderHTML: (attributes) => (attributes[name] ? { [htmlName]: attributes[name] } : {}),
  });
}
