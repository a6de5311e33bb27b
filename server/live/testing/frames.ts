import { FRAME, SYNC } from '@/content/live-frame';
import { documentName } from '@/content/live-protocol';

/** A frame that carries a change, as a client of any make may send it. */
export function updateFrame(storyId: string, update: Uint8Array): Uint8Array {
  return frame(storyId, [FRAME.sync, SYNC.update, ...sized(update)]);
}

/** A frame that carries cursors. */
export function awarenessFrame(storyId: string, update: Uint8Array): Uint8Array {
  return frame(storyId, [FRAME.awareness, ...sized(update)]);
}

/** Any frame of a story. */
export function frame(storyId: string, rest: number[]): Uint8Array {
  return Uint8Array.from([...sized(new TextEncoder().encode(documentName(storyId))), ...rest]);
}

function sized(bytes: Uint8Array): number[] {
  return [...number(bytes.length), ...bytes];
}

function number(value: number): number[] {
  return value < 128 ? [value] : [128 + (value % 128), ...number(Math.floor(value / 128))];
}
