import { readBoardQuery } from '@/newsroom/board-view';
import { readBoard } from '@/server/board/read-board';
import { defineRoute, refusalResponse } from '@/server/define-route';

/** The board as the address of the desk asks for it, as data: an open board shows another view of itself with it. */
export const GET = defineRoute({
  name: 'board.read',
  permission: 'story.read',
  async run(request, { actor, database, now }) {
    const view = readBoardQuery(new URL(request.url).search);
    const board = await readBoard({ actor, view }, { database, now });
    if (!board.ok) return refusalResponse(board);
    return Response.json(board, { headers: { 'cache-control': 'no-store' } });
  },
});
