import { defineRoute } from '@/server/define-route';
import type { StoredObject } from '@/server/media/storage';
import { runtime } from '@/server/runtime';
import { findCard } from '@/server/site/find-card';
import { notFoundResponse } from '@/server/site/responses';
import { readSiteSettings } from '@/server/site/site-settings';

/**
 * The card with which a live story is shared, drawn when it is asked for the first time. As a photo it can be taken from
 * readers at any time, so caches may keep it for seconds only.
 */
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
        return cardResponse(found.file, { etag: `"${file}"`, isKnown: knows(request, file) });
    }
  },
});

const NOT_KEPT = { 'cache-control': 'no-store', 'cross-origin-resource-policy': 'cross-origin' };

function knows(request: Request, file: string): boolean {
  return request.headers.get('if-none-match')?.includes(`"${file}"`) ?? false;
}

function cardResponse(file: StoredObject, { etag, isKnown }: { etag: string; isKnown: boolean }): Response {
  const headers = {
    etag,
    'cache-control': 'public, max-age=3, must-revalidate',
    // It is made for pages of others.
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (isKnown) return new Response(null, { status: 304, headers });
  // Node's and the DOM's streams are the same class under two declarations.
  return new Response(file.stream() as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': file.contentType,
      'content-length': String(file.size),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}
