import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { Upload } from './ingest-photo';
import { MAX_PHOTO_BYTES, tooManyBytes } from './photo-limits';
import { uploadName } from './upload-name';

/**
 * Reads a photo sent as the bare body of a request, with its name URI-encoded in the header `x-file-name`.
 * Never takes in more than 50 MB: a larger declared size is refused unread, a larger real one as soon as it shows.
 */
export async function readUpload(request: Request): Promise<Outcome<Upload>> {
  const declared = declaredSize(request);
  if (declared !== null && declared > MAX_PHOTO_BYTES) return tooManyBytes(declared);
  const bytes = await readBody(request.body);
  if (!bytes.ok) return bytes;
  if (declared !== null && bytes.value.length !== declared) return brokenOff();
  return grant({ bytes: bytes.value, fileName: uploadName(request.headers.get('x-file-name')) });
}

function declaredSize(request: Request): number | null {
  const written = request.headers.get('content-length');
  return written !== null && /^\d{1,15}$/.test(written) ? Number(written) : null;
}

async function readBody(body: ReadableStream<Uint8Array> | null): Promise<Outcome<Uint8Array>> {
  if (body === null) return grant(new Uint8Array());
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunksOf(body)) {
      size += chunk.length;
      if (size > MAX_PHOTO_BYTES) return tooManyBytes(null);
      chunks.push(chunk);
    }
  } catch {
    return brokenOff();
  }
  return grant(Buffer.concat(chunks, size));
}

/** Leaving the loop early cancels the stream, so that the rest of a refused upload is not taken in. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function brokenOff(): Refusal {
  return refuse('invalid', 'The upload broke off before the whole photo had arrived. Try again.');
}
