/** The point of a photo that every crop keeps, as parts of its width and height from 0 to 1, from the top left. */
export interface PhotoFocus {
  x: number;
  y: number;
}

/** Where a crop looks when nobody has said: faces stand above the middle. */
export const USUAL_FOCUS: PhotoFocus = { x: 0.5, y: 0.38 };

/** A focal point in whole percent, as it is stored and shown; what lies outside the photo is moved to its edge. */
export function focusAt(x: number, y: number): PhotoFocus {
  return { x: toPart(x), y: toPart(y) };
}

/** A stored focal point, or null for anything that is none: then the usual one holds. */
export function readFocus(value: unknown): PhotoFocus | null {
  if (typeof value !== 'object' || value === null || !('x' in value) || !('y' in value)) return null;
  const { x, y } = value;
  return isPart(x) && isPart(y) ? focusAt(x, y) : null;
}

/** A focal point as a story's block keeps it: `37 52`, percent across and down. */
export function focusText({ x, y }: PhotoFocus): string {
  return `${percent(x)} ${percent(y)}`;
}

/** Reads what `focusText` wrote; null for anything else. */
export function focusOfText(text: unknown): PhotoFocus | null {
  if (typeof text !== 'string' || !/^\d{1,3} \d{1,3}$/.test(text)) return null;
  const [x = -1, y = -1] = text.split(' ').map((part) => Number(part) / 100);
  return readFocus({ x, y });
}

/** How CSS says which part of a photo a crop keeps: the point stands in the crop where it stands in the photo. */
export function objectPosition(focus: PhotoFocus | null | undefined): string {
  const { x, y } = focus ?? USUAL_FOCUS;
  return `${percent(x)}% ${percent(y)}%`;
}

/** A focal point as it is said to somebody who does not see it. */
export function focusInWords({ x, y }: PhotoFocus): string {
  return `${percent(x)} % across, ${percent(y)} % down`;
}

function percent(part: number): number {
  return Math.round(part * 100);
}

function toPart(value: number): number {
  return percent(Math.min(1, Math.max(0, value))) / 100;
}

function isPart(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
