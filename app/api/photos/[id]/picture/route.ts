import { refuse } from '@/newsroom/refusal';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { findPictureForDesk } from '@/server/photos/picture-for-desk';
import { runtime } from '@/server/runtime';

/** The picture of a photo that was taken down, for who has to decide whether it stays so. Every other address has a plate. */
export const GET = defineRoute({
  name: 'taken-down-picture',
  permission: 'photo.takedown',
  async run(_request, { actor, params, database }) {
    const question = { photoId: String(params.id), actor };
    const file = await findPictureForDesk(question, { database, storage: runtime().storage });
    if (!file) return refusalResponse(refuse('not_found', 'There is no such photo.'));
    // Node's and the DOM's streams are the same class under two declarations.
    return new Response(file.stream() as ReadableStream<Uint8Array>, {
      headers: { 'content-type': file.contentType, 'cache-control': 'private, no-store' },
    });
  },
});
