import { defineRoute } from '@/server/define-route';
import { runtime } from '@/server/runtime';
import { findLogo } from '@/server/site/logo';
import { pictureResponse } from '@/server/site/picture-answer';
import { notFoundResponse } from '@/server/site/responses';

/** A file of the paper's logo, for everybody, as long as it is the logo. Another picture is at another address. */
export const GET = defineRoute({
  name: 'logo',
  permission: 'site.read',
  async run(_request, { database, params }) {
    const { storage } = runtime();
    const file = await findLogo({ database, storage }, { file: String(params.file) });
    if (!file) return notFoundResponse();
    return pictureResponse(file, {
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    });
  },
});
