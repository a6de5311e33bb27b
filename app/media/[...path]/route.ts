import { defineRoute } from '@/server/define-route';
import { isPreviewed } from '@/server/previews/previewed-media';
import { runtime } from '@/server/runtime';
import { isKnownTo } from '@/server/site/is-known-to';
import { etagOfPhoto, FOR_READERS, FOR_THE_DESK, pictureResponse } from '@/server/site/picture-answer';
import { PLATE } from '@/server/site/plate';
import { findRendition } from '@/server/site/rendition';
import { notFoundResponse } from '@/server/site/responses';

/**
 * Photos of published stories for everybody, all others for the desk and for whom a preview shows them. A picture never changes under its address, but it
 * can be taken from readers: caches may keep it for seconds only and then ask again (decision 20). One that was drawn again
 * with other words is at another address, and the old one leads there.
 */
export const GET = defineRoute({
  name: 'photo',
  permission: 'site.read',
  async run(request, { actor, database, params, now }) {
    const path = [params.path ?? []].flat();
    const cookieHeader = request.headers.get('cookie');
    const rendition = await findRendition(
      { database, storage: runtime().storage },
      {
        path,
        actor,
        now,
        isPreviewed: (photoId) => isPreviewed(database.read, { photoId }, { cookieHeader, now }),
      },
    );
    if (!rendition) return notFoundResponse();
    if (rendition.kind === 'plate') return plateResponse();
    if (rendition.kind === 'moved') return movedResponse(rendition.path);
    if (!rendition.isPublic) return pictureResponse(rendition.file, FOR_THE_DESK);
    const etag = etagOfPhoto(path, rendition.file);
    const headers = { ...FOR_READERS, etag };
    if (isKnownTo(request.headers.get('if-none-match'), etag))
      return new Response(null, { status: 304, headers });
    return pictureResponse(rendition.file, headers);
  },
});

// Not for good: the words may become again what they were.
function movedResponse(path: string): Response {
  return new Response(null, {
    status: 302,
    headers: { location: path, 'cache-control': 'no-store', 'cross-origin-resource-policy': 'cross-origin' },
  });
}

// Browsers draw the picture of an answer whatever its status is; everything else is told that the photo is gone.
function plateResponse(): Response {
  return new Response(PLATE, {
    status: 410,
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' },
  });
}
