import { refuse } from '@/newsroom/refusal';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { readStoryLink } from '@/server/site/story-link';

/** What readers have of one story, for the editor of another. A story that is not live is not found, whoever asks. */
export const GET = defineRoute({
  name: 'read-published',
  permission: 'desk.enter',
  async run(_request, { params, database }) {
    const story = await readStoryLink(database.read, String(params.id));
    if (!story) return refusalResponse(refuse('not_found', 'Readers do not have this story.'));
    return Response.json(story, { headers: { 'cache-control': 'private, no-store' } });
  },
});
