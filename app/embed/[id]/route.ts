import { defineRoute } from '@/server/define-route';
import { findPlayer } from '@/server/site/player';
import { notFoundResponse } from '@/server/site/responses';

/** The page that holds a player. It is opened in a frame of the story, and only when a reader presses the poster. */
export const GET = defineRoute({
  name: 'player',
  permission: 'site.read',
  async run(_request, { actor, database, params }) {
    const page = await findPlayer({ database }, { embedId: String(params.id), actor });
    if (page === null) return notFoundResponse();
    return new Response(page, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    });
  },
});
