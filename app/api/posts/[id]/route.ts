import { refuse } from '@/newsroom/refusal';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { readPost } from '@/server/posts/read-post';

/** The archived record of a social post, for the editor. */
export const GET = defineRoute({
  name: 'read-post',
  permission: 'post.capture',
  async run(_request, { params, database }) {
    const post = await readPost(database.read, String(params.id));
    if (!post) return refusalResponse(refuse('not_found', 'There is no such record.'));
    return Response.json(post, { headers: { 'cache-control': 'private, no-store' } });
  },
});
