import { IMPORT_LIMITS } from './import-limits';

/** A file inside a zip file, as the list at its end tells of it. */
export interface Entry {
  name: string;
  method: number;
  isEncrypted: boolean;
  packed: number;
  /** What it says of its own size. It may lie. */
  size: number;
  at: number;
}

const END_OF_LIST = 0x06054b50;
const ENTRY_OF_LIST = 0x02014b50;
const HEADER = 0x04034b50;
const END_SIZE = 22;
const LONGEST_REMARK = 65_535;
const STORED = 0;
const DEFLATED = 8;

/** The files inside a zip file, without unpacking any; null when the bytes are no zip file, or a broken one. */
export function listEntries(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfList(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_OF_LIST) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks one file, piece by piece, and stops as soon as it is larger than `limit`, whatever it says of itself. Null
 * when it is, or when it cannot be unpacked.
 */
export async function unpack(bytes: Uint8Array, entry: Entry, limit: number): Promise<Uint8Array | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== HEADER) return null;
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.slice(from, from + entry.packed);
  if (entry.method === STORED) return packed.length > limit ? null : packed;
  return entry.method === DEFLATED ? inflate(packed, limit) : null;
}

/** Whether all files together stay within the limit for unpacked documents, measured by unpacking them. */
export async function isWithinLimits(bytes: Uint8Array, entries: readonly Entry[]): Promise<boolean> {
  if (entries.length > IMPORT_LIMITS.entries) return false;
  let left: number = IMPORT_LIMITS.unpacked;
  for (const entry of entries) {
    const unpacked = await unpack(bytes, entry, left);
    if (unpacked === null) return false;
    left -= unpacked.length;
  }
  return true;
}

async function inflate(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const { readable, writable } = new DecompressionStream('deflate-raw');
    const writer = writable.getWriter();
    // What goes wrong in the packed bytes is told by the reader.
    void writer
      .write(packed)
      .then(() => writer.close())
      .catch(() => undefined);
    const reader = readable.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > limit) {
        await reader.cancel();
        return null;
      }
      pieces.push(read.value);
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function endOfList(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - END_SIZE - LONGEST_REMARK);
  for (let at = view.byteLength - END_SIZE; at >= earliest; at -= 1)
    if (view.getUint32(at, true) === END_OF_LIST) return at;
  return null;
}
