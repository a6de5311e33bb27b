import { mkdir } from 'node:fs/promises';
import { FileStore } from '@tus/file-store';
import { MemoryLocker, Server } from '@tus/server';
import type { Actor } from '@/newsroom/actor';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { refusalResponse } from '../../define-route';
import { newId } from '../../ids';
import { noRoom } from '../../media/disk-full';
import { MAX_PHOTO_BYTES, tooManyBytes } from '../../media/photo-limits';
import { hasRoomFor } from './upload-shelf';

/** Where uploads are sent to. */
export const UPLOADS_PATH = '/api/photos/uploads';

/** A file that has arrived, or part of it. */
export interface ShelvedUpload {
  id: string;
  /** Of the whole file. */
  size: number;
  /** How much of it is here. */
  offset: number;
  /** As the browser named it; not to be shown before it is cleaned. */
  fileName: string;
  rights: string | null;
  /** The id of the story on whose page it was brought, as the browser says. */
  storyId: string | null;
}

/** The requests of one person about uploads on one shelf, a folder. */
export interface UploadRequests {
  actor: Actor;
  folder: string;
}

/**
 * The upload that an address names by what follows `UPLOADS_PATH`; null for none. The package reads the end of the address by
 * itself, so that more than one part is refused: who was asked about must be whom it is about.
 */
export function uploadNamed(parts: string | readonly string[]): Outcome<string | null> {
  const [id = null, ...more] = typeof parts === 'string' ? [parts] : parts;
  if (id === null) return grant(null);
  return more.length === 0 && UPLOAD_ID.test(id)
    ? grant(id)
    : refuse('not_found', 'There is no such upload.');
}

/** As `newId` makes them. */
const UPLOAD_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// One for all requests: of two that write to one upload, the older has to let go.
const locker = new MemoryLocker();

/**
 * Answers a request of the tus protocol (https://tus.io/protocols/resumable-upload): begins an upload, takes a part of
 * it, says how much is here, or calls it off. Whoever began it goes on with it; to others it is not there.
 */
export async function answerUpload(
  request: Request,
  { id, ...requests }: UploadRequests & { id: string | null },
): Promise<Response> {
  const { actor, folder } = requests;
  await mkdir(folder, { recursive: true });
  const refusal = id === null ? await refuseBeginning(request, folder) : await refuseStranger(id, requests);
  if (refusal) return refusalResponse(refusal);
  const server = new Server({
    path: UPLOADS_PATH,
    datastore: shelf(folder),
    locker,
    maxSize: MAX_PHOTO_BYTES,
    allowedOrigins: [],
    // Behind a proxy the whole address would be a guess.
    relativeLocation: true,
    // The photo gets this id too, so that asking for it twice makes one photo.
    namingFunction: newId,
    onUploadCreate: async (_request, { metadata }) => ({ metadata: { ...metadata, by: actor.personId } }),
  });
  const answer = await server.handleWeb(request);
  const isFailure = answer.status >= 500 && !(await hasRoomFor(0, folder));
  return isFailure ? refusalResponse(noRoom()) : answer;
}

/** What is known of an upload of this person; refused when there is none. */
export async function readShelved(
  id: string,
  { actor, folder }: UploadRequests,
): Promise<Outcome<ShelvedUpload>> {
  const upload = await shelf(folder)
    .getUpload(id)
    .catch(() => null);
  if (upload?.metadata?.by !== actor.personId) {
    return refuse('not_found', 'This upload is not kept any more. Send the photo again.');
  }
  const { size = 0, offset, metadata } = upload;
  const { name, rights = null, story: storyId = null } = metadata;
  return { ok: true, value: { id, size, offset, fileName: name ?? '', rights, storyId } };
}

/** Takes an upload off the shelf. */
export async function clearShelved(id: string, folder: string): Promise<void> {
  await shelf(folder)
    .remove(id)
    .catch(() => undefined);
}

// One for each folder: the package makes the folder together with it, and throws where nobody can catch it when it cannot.
const shelves = new Map<string, FileStore>();

function shelf(folder: string): FileStore {
  const made = shelves.get(folder) ?? new FileStore({ directory: folder });
  shelves.set(folder, made);
  return made;
}

async function refuseBeginning(request: Request, folder: string) {
  if (request.method !== 'POST') return null;
  const size = Number(request.headers.get('upload-length') ?? Number.NaN);
  if (!Number.isInteger(size) || size < 0) return refuse('invalid', 'An upload must say how large it is.');
  if (size > MAX_PHOTO_BYTES) return tooManyBytes(size);
  return (await hasRoomFor(size, folder)) ? null : noRoom();
}

async function refuseStranger(id: string, requests: UploadRequests) {
  const upload = await readShelved(id, requests);
  return upload.ok ? null : upload;
}
