import { readBoardQuery } from '@/newsroom/board-view';
import { readBoardCounts } from '@/server/board/read-board';
import { defineRoute, refusalResponse } from '@/server/define-route';

/** How many stories each choice of a view would show, as data: an open board that shows another view asks for it after that. */
export const GET = defineRoute({
  name: 'board.count',
  permission: 'story.read',
  async run(request, { actor, database, now }) {
    const view = readBoardQuery(new URL(request.url).search);
    const counts = await readBoardCounts({ actor, view }, { database, now });
    if (!counts.ok) return refusalResponse(counts);
    return Response.json(counts, { headers: { 'cache-control': 'no-store' } });
  },
});
