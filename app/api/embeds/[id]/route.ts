import { refuse } from '@/newsroom/refusal';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { readEmbed } from '@/server/embeds/read-embed';

/** The record of an embed, for the editor. */
export const GET = defineRoute({
  name: 'read-embed',
  permission: 'post.capture',
  async run(_request, { params, database }) {
    const embed = await readEmbed(database.read, String(params.id));
    if (!embed) return refusalResponse(refuse('not_found', 'There is no such record.'));
    return Response.json(embed, { headers: { 'cache-control': 'private, no-store' } });
  },
});
