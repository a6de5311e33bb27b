import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Copy } from '@/content/document';
import { FIELDS } from '@/content/fields';
import { schemas } from '@/content/schemas';
import type { Actor } from '@/newsroom/actor';
import { appendUpdates } from '@/server/live/append-updates';
import { makeLog } from '@/server/log';
import { compactWorkingCopy, loadWorkingCopy } from '@/server/stories/working-copy';
import type { LoadContext } from './newsroom-to-load';

interface Typing {
  storyId: string;
  actor: Actor;
  copy: Copy;
  at: Date;
}

/** Types a text over what a story says, as one change by this person, stored the way live editing stores it. */
export async function typeOver(
  { storyId, actor, copy, at }: Typing,
  { database }: Pick<LoadContext, 'database'>,
): Promise<void> {
  const working = await loadWorkingCopy(database.read, storyId);
  if (!working.ok) throw new Error(`Story ${storyId} cannot be read: ${working.problems.join(' ')}`);
  const update = changeTo(copy, working.state);
  const { epoch, lastChange: after } = working;
  const { personId } = actor;
  const typed = [{ personId, update, suggests: false, credits: [personId] }];
  const ports = { database, log: makeLog('error') };
  const appended = await appendUpdates(ports, { storyId, epoch, after, typed, at });
  if (!appended.ok) throw new Error(`${actor.name} could not type into story ${storyId}: ${appended.reason}`);
  const compaction = await compactWorkingCopy(database, storyId, at);
  if (!compaction.ok) throw new Error(`Story ${storyId} cannot be stored: ${compaction.problems.join(' ')}`);
}

/** The smallest change that leads from a live document to this copy; what is the same stays untouched. */
function changeTo(copy: Copy, state: Uint8Array): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const before = Y.encodeStateVector(doc);
  for (const field of FIELDS) {
    prosemirrorToYXmlFragment(schemas[field].nodeFromJSON(copy[field]), doc.getXmlFragment(field));
  }
  const update = Y.encodeStateAsUpdate(doc, before);
  doc.destroy();
  return update;
}
