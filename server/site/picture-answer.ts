import type { StoredObject } from '../media/storage';

/**
 * A picture that everybody may see never changes under its address, but it can be taken from readers: caches may keep it for
 * seconds only and then ask again (decision 20). Feeds and link previews of other sites show it.
 */
export const FOR_READERS = {
  'cache-control': 'public, max-age=3, must-revalidate',
  'cross-origin-resource-policy': 'cross-origin',
};

/** A picture for those who are let in, which nothing on the way may keep. */
export const FOR_THE_DESK = {
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin',
};

/** What is said of the content itself. */
export function contentHeaders({ contentType, size }: StoredObject): Record<string, string> {
  return { 'content-type': contentType, 'content-length': String(size) };
}

/** A stored picture, as it comes out of the storage. */
export function pictureResponse(file: StoredObject, headers: Record<string, string>): Response {
  // Node's and the DOM's streams are the same class under two declarations.
  return new Response(file.stream() as ReadableStream<Uint8Array>, {
    headers: { ...contentHeaders(file), ...headers },
  });
}
