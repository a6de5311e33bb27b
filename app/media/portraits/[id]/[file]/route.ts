import { defineRoute } from '@/server/define-route';
import { runtime } from '@/server/runtime';
import { findPortrait } from '@/server/site/portrait';
import { notFoundResponse } from '@/server/site/responses';

/** The portrait of an author whom readers know, for everybody; of others for the desk. It can be taken away at any time. */
export const GET = defineRoute({
  name: 'portrait',
  permission: 'site.read',
  async run(_request, { actor, database, params }) {
    const { storage } = runtime();
    const portrait = await findPortrait(
      { database, storage },
      { authorId: String(params.id), file: String(params.file), actor },
    );
    if (!portrait) return notFoundResponse();
    const { file, isPublic } = portrait;
    // Node's and the DOM's streams are the same class under two declarations.
    return new Response(file.stream() as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': file.contentType,
        'content-length': String(file.size),
        'cache-control': isPublic ? 'public, max-age=3, must-revalidate' : 'private, no-store',
        'cross-origin-resource-policy': isPublic ? 'cross-origin' : 'same-origin',
      },
    });
  },
});
