import { defineRoute } from '@/server/define-route';
import { isPreviewed } from '@/server/previews/previewed-media';
import { runtime } from '@/server/runtime';
import { FOR_READERS, FOR_THE_DESK, pictureResponse } from '@/server/site/picture-answer';
import { PLATE } from '@/server/site/plate';
import { findRendition } from '@/server/site/rendition';
import { notFoundResponse } from '@/server/site/responses';

/**
 * What stands at a photo's address, for whoever asks: the desk has all photos, and a preview those that it shows. One that
 * everybody may see has been answered before (`server/site/serve-photos.ts`), unless it became so this moment. One that was
 * drawn again with other words is at another address, and the old one leads there.
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
    return pictureResponse(rendition.file, rendition.isPublic ? FOR_READERS : FOR_THE_DESK);
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
