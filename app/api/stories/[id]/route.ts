import { defineRoute, refusalResponse } from '@/server/define-route';
import { readAsJson } from '@/server/stories/read-as-json';

/** One story as stored, for who may read it; for anybody else it does not exist. */
export const GET = defineRoute({
  name: 'story.json',
  permission: 'story.read',
  async run(_request, { actor, params, database, now }) {
    const storyId = typeof params.id === 'string' ? params.id : '';
    const outcome = await readAsJson({ storyId, actor }, { database, now });
    if (!outcome.ok) return refusalResponse(outcome);
    return Response.json(outcome.value, { headers: { 'cache-control': 'no-store' } });
  },
});
