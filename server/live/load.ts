import type { onLoadDocumentPayload } from '@hocuspocus/server';
import * as Y from 'yjs';
import { storyIdOf } from '@/content/live-protocol';
import { openWorkingDocument } from '../stories/working-copy';
import type { DocumentEpochs } from './document-epochs';
import type { LivePorts } from './ports';
import { Refused } from './refused';
import type { LiveContext } from './session';
import type { Sessions } from './sessions';
import type { Turns } from './turns';

/** Opens a story's live document with all that is stored of it. Everybody who waits for it is told when it cannot be. */
export function makeLoad(
  { database, log }: LivePorts,
  { sessions, turns, epochs }: { sessions: Sessions; turns: Turns; epochs: DocumentEpochs },
) {
  return async ({ document, documentName }: onLoadDocumentPayload<LiveContext>): Promise<void> => {
    const storyId = storyIdOf(documentName) ?? '';
    try {
      // In turn: a change that is just being stored for somebody who has left would be missing otherwise.
      const found = await turns.inTurn(documentName, () => openWorkingDocument(database.read, storyId));
      if (!found) throw new Error('the story has no working copy');
      Y.applyUpdate(document, Y.encodeStateAsUpdate(found.doc));
      found.doc.destroy();
      epochs.set(document, found.epoch);
    } catch (cause) {
      log.error({ err: cause, story: storyId }, 'a live document could not be opened');
      for (const session of sessions.ofStory(storyId)) session.end('unavailable');
      throw new Refused('unavailable');
    }
  };
}
