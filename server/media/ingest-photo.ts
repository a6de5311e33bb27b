import { createHash } from 'node:crypto';
import { grant, type Outcome } from '@/newsroom/refusal';
import { type IdentifiedPhoto, identify, type PhotoFormat } from './identify';
import { originalKey } from './media-keys';
import type { PhotoFacts } from './photo-facts';
import { photoQueue } from './photo-queue';
import { type PrivateMetadata, readMetadata } from './read-metadata';
import { makeRenditions, type Rendition } from './renditions';
import type { Storage } from './storage';

/** A rendition as it is remembered, without its bytes. */
export type StoredRendition = Omit<Rendition, 'bytes'> & { size: number };

/** A photo whose files are stored and which is ready to be written into the database. */
export interface IngestedPhoto {
  id: string;
  /** The uploader's own name for the file. Private, for it can give a source away. */
  fileName: string;
  format: PhotoFormat;
  contentType: string;
  size: number;
  /** Of the original, hexadecimal. */
  sha256: string;
  originalKey: string;
  width: number;
  height: number;
  placeholder: string | null;
  renditions: StoredRendition[];
  facts: PhotoFacts;
  privateMetadata: PrivateMetadata;
  ingestedAt: Date;
}

export interface Upload {
  bytes: Uint8Array;
  fileName: string;
}

export interface IngestTools {
  storage: Storage;
  newId: () => string;
  now: () => Date;
}

/**
 * Takes a photo in: identifies it, reads its facts, makes its renditions and stores them with the original.
 * A refused file leaves nothing behind; when the storage fails it throws, and removes what it had put there.
 */
export function ingestPhoto(upload: Upload, tools: IngestTools): Promise<Outcome<IngestedPhoto>> {
  return photoQueue().run(async () => {
    const identified = await identify(upload.bytes);
    return identified.ok ? takeIn(upload, identified.value, tools) : identified;
  });
}

/** Removes what readers could get of a photo. The original stays: another photo may be the same file. */
export async function discardRenditions(
  renditions: readonly { key: string }[],
  storage: Storage,
): Promise<void> {
  await Promise.all(renditions.map(({ key }) => storage.delete(key)));
}

async function takeIn(
  upload: Upload,
  photo: IdentifiedPhoto,
  tools: IngestTools,
): Promise<Outcome<IngestedPhoto>> {
  const { blocks, ...identity } = photo;
  const metadata = await readMetadata(blocks);
  const id = tools.newId();
  const made = await makeRenditions(upload.bytes, { photoId: id, ...identity, credits: metadata.facts });
  if (!made.ok) return made;
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex');
  const original = { key: originalKey(sha256), bytes: upload.bytes, contentType: identity.contentType };
  await store(original, made.value.renditions, tools.storage);
  return grant({
    id,
    fileName: upload.fileName,
    ...identity,
    size: upload.bytes.length,
    sha256,
    originalKey: original.key,
    placeholder: made.value.placeholder,
    renditions: made.value.renditions.map(({ bytes, ...rendition }) => ({
      ...rendition,
      size: bytes.length,
    })),
    ...metadata,
    facts: { ...metadata.facts, contentCredentials: null },
    ingestedAt: tools.now(),
  });
}

type File = Pick<Rendition, 'key' | 'bytes' | 'contentType'>;

/** The original goes last: it is kept under its own hash and may already belong to a photo, so it is never undone. */
async function store(original: File, renditions: Rendition[], storage: Storage): Promise<void> {
  try {
    for (const file of [...renditions, original]) await storage.put(file.key, file.bytes, file.contentType);
  } catch (cause) {
    await discardRenditions(renditions, storage).catch(() => undefined);
    throw new Error('The files of a photo could not be stored', { cause });
  }
}
