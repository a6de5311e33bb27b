import { defineRoute } from '@/server/define-route';
import type { StoredObject } from '@/server/media/storage';
import { runtime } from '@/server/runtime';
import { findCard } from '@/server/site/find-card';
import { isKnownTo } from '@/server/site/is-known-to';
import { FOR_READERS, pictureResponse } from '@/server/site/picture-answer';
import { notFoundResponse } from '@/server/site/responses';
import { readSiteSettings } from '@/server/site/site-settings';

/** The card with which a live story is shared, drawn when it is asked for the first time. It can be taken from readers as a photo can. */
export const GET = defineRoute({
  name: 'share-card',
  permission: 'site.read',
  async run(request, { database, params }) {
    const { storage, log } = runtime();
    const file = String(params.file);
    const found = await findCard(
      { database, storage, log },
      { storyId: String(params.id), file, site: await readSiteSettings() },
    );
    switch (found?.kind) {
      case undefined:
        return notFoundResponse();
      case 'instead':
        return new Response(null, { status: 302, headers: { location: found.path, ...NOT_KEPT } });
      case 'later':
        return new Response(null, { status: 503, headers: { 'retry-after': '60', ...NOT_KEPT } });
      case 'card':
        return cardResponse(request, found.file, `"${file}"`);
    }
  },
});

const NOT_KEPT = { 'cache-control': 'no-store', 'cross-origin-resource-policy': 'cross-origin' };

function cardResponse(request: Request, file: StoredObject, etag: string): Response {
  const headers = { ...FOR_READERS, etag };
  const isKnown = isKnownTo(request.headers.get('if-none-match'), etag);
  return isKnown ? new Response(null, { status: 304, headers }) : pictureResponse(file, headers);
}
