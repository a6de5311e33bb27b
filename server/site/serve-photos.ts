import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Logger } from 'pino';
import type { Database } from '@/db/client';
import { keyOfRenditionUrl } from '../media/media-keys';
import type { Storage, StoredObject } from '../media/storage';
import { isKnownTo } from './is-known-to';
import { contentHeaders, FOR_READERS } from './picture-answer';
import { findRendition } from './rendition';

interface Parts {
  database: Database;
  storage: Storage;
  log: Logger;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers for photos that everybody may see, before Next is asked: with it a photo takes several times as long, and it is
 * what a reader waits for. Says whether it took the request. Nothing of a request but its address and what its browser
 * has already makes any difference; every other picture is passed on to `otherwise`, which knows who is asking.
 */
export function servePhotos(
  parts: Parts,
  otherwise: Answer,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  async function answer(path: string[], request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = await findPublic(parts, path);
    if (!file) otherwise(request, response);
    else await send(request, response, { file, etag: `"${path.join('-')}-${file.size}"` });
  }

  return (request, response) => {
    const path = isRead(request) ? photoPath(request.url) : null;
    if (!path) return false;
    answer(path, request, response).catch((cause: unknown) => {
      if (!hasLeft(cause)) parts.log.error({ err: cause }, 'a photo could not be sent whole');
      response.destroy();
    });
    return true;
  };
}

/** Whether the reader left while the photo came to them, which is no trouble of ours. */
function hasLeft(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The two parts of a photo's address below `/media/`. */
function photoPath(url = '/'): string[] | null {
  const [, photoId, file] = /^\/media\/([^/?]+)\/([^/?]+)(?:\?|$)/.exec(url) ?? [];
  if (photoId === undefined || file === undefined) return null;
  return keyOfRenditionUrl(photoId, file) === null ? null : [photoId, file];
}

/** Null as well when it could not be found out: who is asked next says what is wrong. */
async function findPublic({ database, storage }: Parts, path: string[]): Promise<StoredObject | null> {
  const looked = findRendition({ database, storage }, { path, actor: null, now: new Date() });
  const rendition = await looked.catch(() => null);
  return rendition?.kind === 'picture' && rendition.isPublic ? rendition.file : null;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { file, etag }: { file: StoredObject; etag: string },
): Promise<void> {
  const headers = { ...FOR_READERS, etag };
  if (isKnownTo(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...contentHeaders(file), ...headers });
  if (request.method === 'HEAD') response.end();
  else await pipeline(nodeStream(file), response);
}

/** A stream of Node's, which is let go at once when its reader leaves; one of the web is only with its next bytes. */
function nodeStream(file: StoredObject): Readable {
  // The same class under two declarations.
  return Readable.fromWeb(file.stream() as ReadableStream);
}
