import type { Problem } from '@/content/problem';
import type { Connection } from '@/db/client';
import { openTasksAmong } from '@/db/queries/post-watch';
import { whatHappened } from '@/newsroom/posts/finding-words';

interface ShownPost {
  blockId: string | null;
  /** The record it shows. */
  id: string;
}

/** A warning for each post of a copy that has changed on its platform while nobody has decided what readers see of it. */
export async function changedPostProblems(
  connection: Connection,
  shown: readonly ShownPost[],
): Promise<Problem[]> {
  const open = await openTasksAmong(connection, [...new Set(shown.map(({ id }) => id))]);
  const states = new Map(open.map(({ postId, state }) => [postId, state]));
  return shown.flatMap(({ id, blockId }) => {
    const state = states.get(id);
    if (!state) return [];
    const message = `This social post ${whatHappened(state)}. An editor decides under Posts what readers see of it.`;
    return [{ code: 'G14', severity: 'soft', message, ...(blockId && { blockId }) }];
  });
}
