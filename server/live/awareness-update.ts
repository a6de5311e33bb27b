import { readNumber, readSized } from '@/content/live-frame';

/** Whether bytes are an awareness update: a count, then for each cursor its client, its clock and its state as JSON. */
export function isAwareness(update: Uint8Array | null): boolean {
  const count = update && readNumber(update, 0);
  if (!update || !count) return false;
  let at = count.end;
  for (let cursor = 0; cursor < count.value; cursor += 1) {
    const end = endOfCursor(update, at);
    if (end === null) return false;
    at = end;
  }
  return true;
}

function endOfCursor(update: Uint8Array, start: number): number | null {
  const client = readNumber(update, start);
  const clock = client && readNumber(update, client.end);
  const state = clock && readSized(update, clock.end);
  if (!state || !isState(state)) return null;
  return state.byteOffset - update.byteOffset + state.length;
}

function isState(bytes: Uint8Array): boolean {
  try {
    return typeof JSON.parse(new TextDecoder().decode(bytes)) === 'object';
  } catch {
    return false;
  }
}
