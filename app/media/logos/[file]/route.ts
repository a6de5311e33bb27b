import { defineRoute } from '@/server/define-route';
import { runtime } from '@/server/runtime';
import { findLogo } from '@/server/site/logo';
import { notFoundResponse } from '@/server/site/responses';

/** A file of the paper's logo, for everybody, as long as it is the logo. Another picture is at another address. */
export const GET = defineRoute({
  name: 'logo',
  permission: 'site.read',
  async run(_request, { database, params }) {
    const { storage } = runtime();
    const file = await findLogo({ database, storage }, { file: String(params.file) });
    if (!file) return notFoundResponse();
    // Node's and the DOM's streams are the same class under two declarations.
    return new Response(file.stream() as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': file.contentType,
        'content-length': String(file.size),
        'cache-control': 'public, max-age=31536000, immutable',
        'cross-origin-resource-policy': 'cross-origin',
      },
    });
  },
});
