import { refuse } from '@/newsroom/refusal';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { readOpenPhoto } from '@/server/photos/read-photo';

/** A photo of the library, for the editor. */
export const GET = defineRoute({
  name: 'read-photo',
  permission: 'photo.read',
  async run(_request, { actor, params, database }) {
    const card = await readOpenPhoto(database.read, { photoId: String(params.id), actor });
    if (!card) return refusalResponse(refuse('not_found', 'There is no such photo.'));
    return Response.json(card, { headers: { 'cache-control': 'private, no-store' } });
  },
});
