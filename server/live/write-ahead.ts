import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import { SYNC } from '@/content/live-frame';
import { makeGather } from './gather';
import type { OpenStories } from './open-stories';
import type { LivePorts } from './ports';
import { type Asked, takeIn } from './take-in';
import type { Turns } from './turns';

/**
 * Write-ahead: a change is tried, stored in the database and only then applied to the live document, from where the
 * others get it. Hocuspocus answers each message after this hook, so its answer means "stored". It is left with an
 * empty update to apply, because applying is done here.
 *
 * One batch of changes of a story at a time: what has been applied is then exactly what has been stored. Of a connection
 * there is one message in it at the most, because each waits for the answer to the one before it.
 */
export function makeWriteAhead(ports: LivePorts, { turns, stories }: { turns: Turns; stories: OpenStories }) {
  const gather = makeGather<Document, Asked>(turns, async ({ name }, all) => {
    const story = stories.of(name);
    const sendAway = () => {
      for (const { context } of all) context.session.end('unavailable');
    };
    if (!story) return sendAway();
    await takeIn(ports, story, all).catch((cause: unknown) => {
      ports.log.error({ err: cause, document: name }, 'what was typed could not be taken in');
      story.shadow.forget();
      sendAway();
    });
  });

  return async (asked: Asked): Promise<void> => {
    const { type, payload, context, connection, document } = asked;
    const { session } = context;
    // Whoever came while the document was changed for another must not get, or give, a word of the other one.
    if (session.epoch !== stories.of(document.name)?.epoch) session.end('unavailable');
    if (session.isEnded) return empty(payload);
    // Set here and nowhere else, for this message alone: a grade that changes meanwhile must not change its answer.
    connection.readOnly = session.may === 'read';
    if (type === SYNC.step1 || connection.readOnly) return onlyReadable(asked);
    if (type === SYNC.step2 || session.hasToldAll) await gather(document, asked);
    // A single change before the browser has told all it holds may stand on text that is not here yet. It is passed
    // over: the answer to our question, which is on its way, brings it along.
    empty(payload);
  };
}

// For those who only read, Hocuspocus answers by itself; it must not be given bytes that it would stumble over.
function onlyReadable({ type, payload, context: { session } }: Asked): void {
  if (!isReadable(type, payload)) {
    session.end('malformed');
    empty(payload);
    return;
  }
  // It refuses every single change unseen, also the copy that a browser kept of the very text that is here. Of all
  // that the browser holds it says whether anything is new, and that is the answer that counts.
  if (type === SYNC.update) session.askForAll();
}

function isReadable(type: number, payload: Uint8Array): boolean {
  try {
    if (type === SYNC.step1) Y.decodeStateVector(payload);
    else Y.decodeUpdate(payload);
    return true;
  } catch {
    return false;
  }
}

// In place, because Hocuspocus reads the same bytes after this hook. Zeros are an update, and a state vector, of nothing.
function empty(payload: Uint8Array): void {
  payload.fill(0);
}
