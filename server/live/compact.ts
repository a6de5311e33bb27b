import type { onStoreDocumentPayload } from '@hocuspocus/server';
import { storyIdOf } from '@/content/live-protocol';
import { storiesWithPendingUpdates } from '@/db/queries/working-copy';
import { GROWTH } from '../stories/rewrite-working-copy';
import { compactWorkingCopy } from '../stories/working-copy';
import type { LivePorts } from './ports';
import type { LiveContext } from './session';

/**
 * Merges what was typed into the working copy, some seconds after typing paused. Nothing depends on it succeeding: the
 * changes are stored one by one, and stay until a merge has taken them in.
 */
export function makeCompact(ports: LivePorts) {
  return async ({ documentName }: onStoreDocumentPayload<LiveContext>): Promise<void> => {
    const storyId = storyIdOf(documentName);
    if (storyId) await compact(ports, storyId);
  };
}

/** Merges what was stored before this moment, and was left behind by a process that was killed. */
export async function compactLeftovers(ports: LivePorts, before: Date): Promise<void> {
  try {
    const storyIds = await storiesWithPendingUpdates(ports.database.read, before);
    for (const storyId of storyIds) await compact(ports, storyId);
  } catch (cause) {
    ports.log.error({ err: cause }, 'the stories with unmerged changes could not be listed');
  }
}

async function compact({ database, log, events }: LivePorts, storyId: string): Promise<void> {
  try {
    const compaction = await compactWorkingCopy(database, storyId, new Date());
    if (compaction.ok && compaction.hasNewHeadline) events.emit('headlineChanged', { storyId });
    if (!compaction.ok)
      log.error({ story: storyId, problems: compaction.problems }, 'a live document is not valid');
    else if (hasGrownPast(GROWTH.alarmBytes, compaction.bytes))
      log.warn({ story: storyId, bytes: compaction.bytes?.now }, 'a live document has grown very large');
  } catch (cause) {
    log.error({ err: cause, story: storyId }, 'a live document could not be merged');
  }
}

// Once, not with every merge that follows.
function hasGrownPast(limit: number, bytes: { before: number; now: number } | undefined): boolean {
  return bytes !== undefined && bytes.before < limit && bytes.now >= limit;
}
