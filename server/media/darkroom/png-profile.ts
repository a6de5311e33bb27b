import { deflateSync } from 'node:zlib';

/** Puts a colour profile into a PNG that has none. */
export function withIccProfile(png: Uint8Array, icc: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(icc, { level: 1 })]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length - 4);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, AFTER_HEADER), size, body, check, png.subarray(AFTER_HEADER)]);
}

/** The mark of the format and its first chunk have one length in every PNG. */
const AFTER_HEADER = 33;

// By hand: Node has a function for it only since 20.15.
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
