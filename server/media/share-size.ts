/** The size of the picture that stands for a story where it is shared, in pixels: what all large previews ask for. */
export const SHARE_WIDTH = 1200;
export const SHARE_HEIGHT = 630;

/** Whether a photo is large enough to be cut to it. */
export function canBeShared({ width, height }: { width: number; height: number }): boolean {
  return width >= SHARE_WIDTH && height >= SHARE_HEIGHT;
}
