import { refuse } from '@/newsroom/refusal';
import { openBoardStream } from '@/server/board/board-stream';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { runtime } from '@/server/runtime';

/**
 * The line of an open board: tells which stories to read anew, as server-sent events. `?since=` says when the board was
 * read, in milliseconds, so that nothing between then and now is missed.
 */
export const GET = defineRoute({
  name: 'board.stream',
  permission: 'story.read',
  async run(request, { actor, database }) {
    const since = Number(new URL(request.url).searchParams.get('since'));
    if (!Number.isSafeInteger(since) || since <= 0 || since > 8.64e15) {
      return refusalResponse(refuse('invalid', 'Say when the board was read.'));
    }
    const stream = openBoardStream({
      actor,
      database,
      events: runtime().events,
      signal: request.signal,
      since: new Date(since),
    });
    // Not transformed: a line that somebody compresses or buffers on its way says nothing until it is full.
    const headers = {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    };
    return new Response(stream, { headers });
  },
});
