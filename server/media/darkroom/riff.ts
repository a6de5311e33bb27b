/** The content of the first chunk with this name in a RIFF file (WebP is one), or null. Never reads past the end. */
export function riffChunk(file: Uint8Array, name: string): Uint8Array | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let position = 12;
  for (let count = 0; count < MOST_CHUNKS && position + 8 <= file.length; count++) {
    const size = view.getUint32(position + 4, true);
    const content = position + 8;
    if (Buffer.from(file.subarray(position, position + 4)).toString('latin1') === name) {
      return content + size <= file.length ? file.subarray(content, content + size) : null;
    }
    position = content + size + (size % 2);
  }
  return null;
}

const MOST_CHUNKS = 10_000;
