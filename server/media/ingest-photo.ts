import { createHash } from 'node:crypto';
import { grant, type Outcome } from '@/newsroom/refusal';
import { type Darkroom, darkroom, refusalOfLoss } from './darkroom/darkroom';
import type { LookedAt } from './darkroom/tasks';
import { DarkroomLost, fileOfBytes } from './darkroom/worker-process';
import { isDiskFull, noRoom } from './disk-full';
import { originalKey } from './media-keys';
import type { PhotoFacts } from './photo-facts';
import type { PhotoFormat } from './photo-formats';
import { damaged } from './photo-limits';
import type { PrivateMetadata } from './read-metadata';
import type { Rendition } from './rendition';
import type { Storage } from './storage';
import { isStorageAway, photoNotStored } from './storage-failure';

/** A rendition as it is remembered, without its bytes. */
export type StoredRendition = Omit<Rendition, 'bytes'> & { size: number };

/** A photo whose original and first rendition are stored and which is ready to be written into the database. */
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
  /** The first of them; the others are drawn later. */
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
  /** A picture with a shorter side than this is refused. */
  smallest?: number;
  /** Where the file is opened; the house's own unless a test brings another. */
  darkroom?: Pick<Darkroom, 'look'>;
}

/**
 * Takes a photo in: identifies it, reads its facts, draws its first rendition and stores both. A refused file leaves
 * nothing behind; when the storage fails, what was put there is removed again.
 */
export async function ingestPhoto(upload: Upload, tools: IngestTools): Promise<Outcome<IngestedPhoto>> {
  const id = tools.newId();
  const seen = await look(upload, id, tools);
  if (!seen.ok) return seen;
  const { first, ...known } = seen.value;
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex');
  const original = { key: originalKey(sha256), bytes: upload.bytes, contentType: known.contentType };
  const stored = await store(original, first, tools.storage);
  if (!stored.ok) return stored;
  const { bytes, ...rendition } = first;
  return grant({
    id,
    fileName: upload.fileName,
    ...known,
    size: upload.bytes.length,
    sha256,
    originalKey: original.key,
    renditions: [{ ...rendition, size: bytes.length }],
    ingestedAt: tools.now(),
  });
}

/** Removes what readers could get of a photo. The original stays: another photo may be the same file. */
export async function discardRenditions(
  renditions: readonly { key: string }[],
  storage: Storage,
): Promise<void> {
  await Promise.all(renditions.map(({ key }) => storage.delete(key)));
}

async function look(
  { bytes }: Upload,
  photoId: string,
  { darkroom: room = darkroom(), smallest }: IngestTools,
): Promise<Outcome<LookedAt>> {
  try {
    return await room.look(fileOfBytes(bytes), { photoId, ...(smallest !== undefined && { smallest }) });
  } catch (cause) {
    // A file that brings the decoder down is damaged, or meant to.
    if (cause instanceof DarkroomLost) return refusalOfLoss(cause) ?? damaged();
    throw cause;
  }
}

type File = Pick<Rendition, 'key' | 'bytes' | 'contentType'>;

/** The original goes last: it is kept under its own hash and may already belong to a photo, so it is never undone. */
async function store(original: File, first: File, storage: Storage): Promise<Outcome<null>> {
  try {
    for (const file of [first, original]) await storage.put(file.key, file.bytes, file.contentType);
    return grant(null);
  } catch (cause) {
    await discardRenditions([first], storage).catch(() => undefined);
    if (isDiskFull(cause)) return noRoom();
    if (isStorageAway(cause)) return photoNotStored();
    throw new Error('The files of a photo could not be stored', { cause });
  }
}
