import { readBoardQuery } from '@/newsroom/board-view';
import { readBoardStories } from '@/server/board/read-board';
import { defineRoute, refusalResponse } from '@/server/define-route';

/** The stories of the board as the address of the desk asks for them, as data: an open board shows another view with them. */
export const GET = defineRoute({
  name: 'board.read',
  permission: 'story.read',
  async run(request, { actor, database, now }) {
    const view = readBoardQuery(new URL(request.url).search);
    const stories = await readBoardStories({ actor, view }, { database, now });
    if (!stories.ok) return refusalResponse(stories);
    return Response.json(stories, { headers: { 'cache-control': 'no-store' } });
  },
});
