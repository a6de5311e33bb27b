import type { Document, onAwarenessUpdatePayload } from '@hocuspocus/server';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { documentName, storyIdOf } from '@/content/live-protocol';
import type { Instances } from '../instances/instances';
import { isAwareness } from './awareness-update';
import { hearLive, tellLive } from './live-word';
import type { OpenStories } from './open-stories';
import type { LiveContext } from './session';

/** Hocuspocus' own word for what comes from another process, by whatever way. */
const FROM_ELSEWHERE = { source: 'redis' } as const;

/** A cursor and its envelope must fit into a notice of the database. Real ones have a few hundred bytes. */
const LONGEST_CURSOR = 5_000;

type Moved = Pick<
  onAwarenessUpdatePayload<LiveContext>,
  'document' | 'documentName' | 'added' | 'updated' | 'removed' | 'transactionOrigin'
>;

/** Tells the other instances of cursors that move, come or go here. */
export function makeTellCursors(instances: Instances) {
  return async ({ document, documentName, transactionOrigin, added, updated, removed }: Moved) => {
    const storyId = storyIdOf(documentName);
    if (!storyId) return;
    if (transactionOrigin === FROM_ELSEWHERE) return letGoOf(document, [...added, ...updated]);
    // Each instance sees by itself which cursors have been silent for too long.
    if (transactionOrigin === 'timeout') return;
    tellCursors(instances, { storyId, document }, [...added, ...updated, ...removed]);
  };
}

/** Shows the cursors of other instances here, and tells them of ours when they ask. The answer ends it. */
export function shareCursors(instances: Instances, stories: OpenStories): () => void {
  const stopHearing = [
    hearLive(instances, 'cursors', ({ storyId, update }) => {
      const document = stories.of(documentName(storyId))?.document;
      const bytes = Uint8Array.from(Buffer.from(update, 'base64'));
      if (document && isAwareness(bytes)) applyAwarenessUpdate(document.awareness, bytes, FROM_ELSEWHERE);
    }),
    hearLive(instances, 'who', ({ storyId }) => {
      const story = stories.of(documentName(storyId));
      if (story) tellCursors(instances, story, clientsHere(story.document));
    }),
    instances.whenBack('live', () => {
      for (const story of stories.all()) {
        askForCursors(instances, story.storyId);
        tellCursors(instances, story, clientsHere(story.document));
      }
    }),
  ];
  return () => {
    for (const stop of stopHearing) stop();
  };
}

/** Asks who has cursors in a story that was just opened here; otherwise they would be seen when they next move. */
export function askForCursors(instances: Instances, storyId: string): void {
  tellLive(instances, { kind: 'who', storyId });
}

// One by one: many together might be too long.
function tellCursors(
  instances: Instances,
  { storyId, document }: { storyId: string; document: Document },
  clients: number[],
): void {
  for (const client of clients) {
    if (client === document.clientID) continue;
    const update = encodeAwarenessUpdate(document.awareness, [client]);
    if (update.length > LONGEST_CURSOR) continue;
    tellLive(instances, { kind: 'cursors', storyId, update: Buffer.from(update).toString('base64') });
  }
}

function clientsHere(document: Document): number[] {
  const here = document.getConnections().flatMap((connection) => [...document.getClients(connection)]);
  return here.filter((client) => document.awareness.getStates().has(client));
}

// A browser that has moved to another instance: when its old line here is found dead, its cursor must not go with it.
function letGoOf(document: Document, clients: number[]): void {
  for (const connection of document.getConnections()) {
    for (const client of clients) document.getClients(connection).delete(client);
  }
}
