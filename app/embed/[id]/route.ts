import { defineRoute } from '@/server/define-route';
import { isPreviewed } from '@/server/previews/previewed-media';
import { findPlayer } from '@/server/site/player';
import { notFoundResponse } from '@/server/site/responses';

/** The page that holds a player. It is opened in a frame of the story, and only when a reader presses the poster. */
export const GET = defineRoute({
  name: 'player',
  permission: 'site.read',
  async run(request, { actor, database, params, now }) {
    const embedId = String(params.id);
    const cookieHeader = request.headers.get('cookie');
    const shown = () => isPreviewed(database.read, { embedId }, { cookieHeader, now });
    const page = await findPlayer({ database }, { embedId, actor, isPreviewed: shown });
    if (page === null) return notFoundResponse();
    return new Response(page, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    });
  },
});
