import { defineRoute } from '@/server/define-route';
import { runtime } from '@/server/runtime';
import { findRendition, type Rendition } from '@/server/site/rendition';
import { notFoundResponse } from '@/server/site/responses';

/** Photos of published stories for everybody, all others for the desk. */
export const GET = defineRoute({
  name: 'photo',
  permission: 'site.read',
  async run(_request, { actor, database, params }) {
    const path = [params.path ?? []].flat();
    const rendition = await findRendition({ database, storage: runtime().storage }, { path, actor });
    return rendition ? photoResponse(rendition) : notFoundResponse();
  },
});

function photoResponse({ file, isPublic }: Rendition): Response {
  // Node's and the DOM's streams are the same class under two declarations.
  return new Response(file.stream() as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': file.contentType,
      'content-length': String(file.size),
      'cache-control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      // Feeds and link previews of other sites show published photos.
      'cross-origin-resource-policy': isPublic ? 'cross-origin' : 'same-origin',
    },
  });
}
