import type { onLoadDocumentPayload } from '@hocuspocus/server';
import * as Y from 'yjs';
import { storyIdOf } from '@/content/live-protocol';
import { openWorkingDocument } from '../stories/working-copy';
import { atOnce } from './at-once';
import { askForCursors } from './cursors';
import type { OpenStories } from './open-stories';
import type { LivePorts } from './ports';
import { Refused } from './refused';
import type { LiveContext } from './session';
import type { Sessions } from './sessions';
import type { Turns } from './turns';

interface Rooms {
  sessions: Sessions;
  turns: Turns;
  stories: OpenStories;
}

/** Opens a story's live document with all that is stored of it. Everybody who waits for it is told when it cannot be. */
export function makeLoad({ database, log, instances }: LivePorts, { sessions, turns, stories }: Rooms) {
  return async ({ document, documentName }: onLoadDocumentPayload<LiveContext>): Promise<void> => {
    const storyId = storyIdOf(documentName) ?? '';
    try {
      // In turn: a change that is just being stored for somebody who has left would be missing otherwise.
      await turns.inTurn(documentName, async () => {
        instances.holdOpen(storyId);
        const found = await openWorkingDocument(database.read, storyId);
        if (!found) throw new Error('the story has no working copy');
        const { doc, lastChange, epoch } = found;
        // Whoever is here in a moment asks for it: told then as news, it would be told twice.
        atOnce(document, () => Y.applyUpdate(document, Y.encodeStateAsUpdate(doc)));
        doc.destroy();
        stories.open(document, { storyId, lastChange, epoch });
      });
      askForCursors(instances, storyId);
    } catch (cause) {
      instances.letGo(storyId);
      log.error({ err: cause, story: storyId }, 'a live document could not be opened');
      for (const session of sessions.ofStory(storyId)) session.end('unavailable');
      throw new Refused('unavailable');
    }
  };
}
