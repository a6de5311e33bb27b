import type { IncomingMessage } from 'node:http';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { OutboundError } from './failures';

/**
 * Reads a body, unpacking as it comes. Stops as soon as `maxBytes` have passed, counted both on the wire and unpacked,
 * so that neither an endless stream nor a small file that unpacks into a huge one fills the memory.
 */
export async function readBytes(
  response: IncomingMessage,
  maxBytes: number,
  deadline: AbortSignal,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await pipeline(
    response,
    (source: AsyncIterable<Uint8Array>) => bounded(source, maxBytes),
    decoderFor(response.headers['content-encoding']),
    async (source: AsyncIterable<Uint8Array>) => {
      for await (const chunk of bounded(source, maxBytes)) chunks.push(chunk);
    },
    { signal: deadline },
  );
  return Buffer.concat(chunks);
}

async function* bounded(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of source) {
    total += chunk.byteLength;
    if (total > maxBytes) throw new OutboundError('too_large', 'The answer is too large.');
    yield chunk;
  }
}

function decoderFor(encoding = 'identity'): Transform {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new OutboundError('wrong_type', 'The answer is packed in a way we do not read.');
  }
}

/** A body as text. Throws `OutboundError` when it is not UTF-8. */
export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OutboundError('wrong_type', 'The answer is not text in UTF-8.');
  }
}
