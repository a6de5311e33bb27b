import type { PostView } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import { standingDecisions } from '@/db/queries/post-decision';
import { asDecided } from '@/newsroom/posts/as-decided';

/** Records as readers may have them by the decisions that hold now. Whoever shows posts to readers goes through here. */
export async function postsAsDecided(
  connection: Connection,
  views: ReadonlyMap<string, PostView>,
): Promise<Map<string, PostView>> {
  const decisions = await standingDecisions(connection, [...views.keys()]);
  return new Map(
    [...views].map(([id, view]) => {
      const decision = decisions.get(id);
      return [id, decision ? asDecided(view, decision) : view];
    }),
  );
}
