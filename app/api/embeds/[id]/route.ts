import { refuse } from '@/newsroom/refusal';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { readOpenEmbed } from '@/server/embeds/read-embed';

/** The record of an embed, for the editor. */
export const GET = defineRoute({
  name: 'read-embed',
  permission: 'post.capture',
  async run(_request, { actor, params, database }) {
    const embed = await readOpenEmbed(database.read, { id: String(params.id), actor });
    if (!embed) return refusalResponse(refuse('not_found', 'There is no such record.'));
    return Response.json(embed, { headers: { 'cache-control': 'private, no-store' } });
  },
});
