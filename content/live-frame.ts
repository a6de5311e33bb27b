/** The kinds of frames on the wire that Galley has to tell apart; the numbers are Hocuspocus'. */
export const FRAME = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  stateless: 5,
  close: 7,
  syncStatus: 8,
  ping: 9,
  pong: 10,
} as const;

/** The steps of a sync frame: "this is what I have", "this is what you lack", and a single change. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

export interface LiveFrame {
  /** Where in the frame the document's name is. */
  name: { from: number; to: number };
  kind: number;
  /** Where in the frame what comes after the kind begins. */
  body: number;
  /** What follows the kind: the sync step, the answer in a sync status, the kind of a handshake; null when nothing does. */
  detail: number | null;
  /** Where in the frame what comes after `detail` begins. */
  rest: number;
}

/** Reads the head of a frame; null when it has none. Never throws, and does not look at what the frame carries. */
export function readFrame(bytes: Uint8Array): LiveFrame | null {
  const nameLength = readNumber(bytes, 0);
  if (!nameLength || nameLength.end + nameLength.value > bytes.length) return null;
  const nameEnd = nameLength.end + nameLength.value;
  const kind = readNumber(bytes, nameEnd);
  if (!kind) return null;
  const detail = readNumber(bytes, kind.end);
  return {
    name: { from: nameLength.end, to: nameEnd },
    kind: kind.value,
    body: kind.end,
    detail: detail?.value ?? null,
    rest: detail?.end ?? kind.end,
  };
}

/** The name of the document that a frame is about. */
export function addressOf(bytes: Uint8Array, { name }: Pick<LiveFrame, 'name'>): string {
  return new TextDecoder().decode(bytes.subarray(name.from, name.to));
}

/** What a length before it says is there, or null when the bytes end earlier. */
export function readSized(bytes: Uint8Array, at: number): Uint8Array | null {
  const length = readNumber(bytes, at);
  if (!length || length.end + length.value > bytes.length) return null;
  return bytes.subarray(length.end, length.end + length.value);
}

/** A number in seven-bit groups, the lowest first. No more than seven groups: a double holds no larger number safely. */
export function readNumber(bytes: Uint8Array, start: number): { value: number; end: number } | null {
  let value = 0;
  for (let group = 0; group < 7; group += 1) {
    const byte = bytes[start + group];
    if (byte === undefined) return null;
    value += (byte & 127) * 2 ** (group * 7);
    if (byte < 128) return { value, end: start + group + 1 };
  }
  return null;
}
