import { refuse } from '@/newsroom/refusal';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { readOpenPost } from '@/server/posts/read-post';

/** The archived record of a social post, for the editor. */
export const GET = defineRoute({
  name: 'read-post',
  permission: 'post.capture',
  async run(_request, { actor, params, database }) {
    const post = await readOpenPost(database.read, { id: String(params.id), actor });
    if (!post) return refusalResponse(refuse('not_found', 'There is no such record.'));
    return Response.json(post, { headers: { 'cache-control': 'private, no-store' } });
  },
});
