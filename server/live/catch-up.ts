import * as Y from 'yjs';
import { epochOf, lastChange, mergedDocument, pendingUpdatesAfter } from '@/db/queries/working-copy';
import type { OpenStory } from './open-stories';
import type { LivePorts } from './ports';

type Ports = Pick<LivePorts, 'database'>;

/** What comes from the database is stored already, and whoever stored it merges it, too. */
const FROM_THE_DATABASE = { source: 'local', skipStoreHooks: true } as const;

/** Whether the database has changes of a story that are not in the open document. */
export async function isBehind({ database }: Ports, story: OpenStory): Promise<boolean> {
  return (await lastChange(database.read, story.storyId)) > story.lastChange;
}

/**
 * Brings an open story up to what the database has of it, and tells it to everybody here. This is the only way by which
 * text gets in that was not typed here: of another instance, or of an earlier version. Must run in turn with whatever
 * else changes the story.
 */
export async function catchUp({ database }: Ports, story: OpenStory): Promise<void> {
  const updates = await pendingUpdatesAfter(database.read, story.storyId, story.lastChange);
  const hasNext = updates[0]?.number === story.lastChange + 1;
  // What was merged meanwhile is in no list any more. Asked second, so that nothing falls between the two.
  const merged = hasNext ? null : await mergedDocument(database.read, story.storyId);
  const missed = merged && merged.merged > story.lastChange ? merged : null;
  const news = [...(missed ? [missed.state] : []), ...updates.map(({ update }) => update)];
  // Changes to a document that has been put in the place of this one; who has this one open is sent away within seconds.
  if ((await epochOf(database.read, story.storyId)) !== story.epoch) return;
  if (news.length === 0 || story.document.isDestroyed) return;
  story.document.transact(() => {
    for (const update of news) Y.applyUpdate(story.document, update);
  }, FROM_THE_DATABASE);
  for (const update of news) story.shadow.hear(update);
  story.lastChange = Math.max(missed?.merged ?? 0, updates.at(-1)?.number ?? 0);
}
