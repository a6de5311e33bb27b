import type { Connection } from '@/db/client';
import { listOverrides } from '@/db/queries/guard-override';
import type { StoryRow } from '@/db/queries/story';
import { isOverridable, type PassedGuard } from '@/newsroom/overrides';

/**
 * The guards that were passed when exactly these words were scheduled: their release by the clock, or by hand, passes
 * them too. Of a story that is not scheduled none: each press past a guard is its own.
 */
export async function passedWithSchedule(
  connection: Connection,
  { id, workingState, movedAt }: Pick<StoryRow, 'id' | 'workingState' | 'movedAt'>,
  hash: string,
): Promise<PassedGuard[]> {
  if (workingState !== 'scheduled') return [];
  const overrides = await listOverrides(connection, id);
  const last = overrides.find(
    ({ action, at }) => action === 'schedule' && at.getTime() === movedAt.getTime(),
  );
  return last?.hash === hash ? last.problems.filter(isOverridable) : [];
}
