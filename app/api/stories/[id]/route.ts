import { defineRoute, refusalResponse } from '@/server/define-route';
import { exportAsJson } from '@/server/stories/export-as-json';

/** One story as stored, for who may read it; for anybody else it does not exist. It stands in the audit who took it. */
export const GET = defineRoute({
  name: 'story.json',
  permission: 'story.read',
  async run(_request, { actor, params, database, now }) {
    const storyId = typeof params.id === 'string' ? params.id : '';
    const outcome = await exportAsJson({ storyId, actor }, { database, now });
    if (!outcome.ok) return refusalResponse(outcome);
    return Response.json(outcome.value, { headers: { 'cache-control': 'no-store' } });
  },
});
