import { refuse } from '@/newsroom/refusal';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { noteLook } from '@/server/stories/looks';

/** Notes that somebody has the story before them, or turns away from it; `?moment=` says which of both. */
export const POST = defineRoute({
  name: 'story.look',
  permission: 'story.read',
  async run(request, { actor, params, database, now }) {
    const storyId = typeof params.id === 'string' ? params.id : '';
    const moment = momentIn(new URL(request.url));
    if (!moment) return refusalResponse(refuse('invalid', 'Say whether somebody arrives or leaves.'));
    const outcome = await noteLook({ storyId, actor, moment }, { database, now });
    return outcome.ok ? new Response(null, { status: 204 }) : refusalResponse(outcome);
  },
});

function momentIn({ searchParams }: URL): 'arriving' | 'leaving' | null {
  const moment = searchParams.get('moment');
  return moment === 'arriving' || moment === 'leaving' ? moment : null;
}
