import type { beforeSyncPayload, Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import { SYNC } from '@/content/live-frame';
import type { Actor } from '@/newsroom/actor';
import { appendUpdate } from './append-update';
import type { DocumentEpochs } from './document-epochs';
import type { LivePorts } from './ports';
import type { LiveContext } from './session';
import type { Turns } from './turns';
import { Shadow } from './verify-update';

type Asked = beforeSyncPayload<LiveContext>;

/**
 * Write-ahead: a change is tried, stored in the database and only then applied to the live document, from where the
 * others get it. Hocuspocus answers each message after this hook, so its answer means "stored". It is left with an
 * empty update to apply, because applying is done here.
 *
 * One change of a story at a time: what has been applied is then exactly what has been stored.
 */
export function makeWriteAhead(ports: LivePorts, turns: Turns, epochs: DocumentEpochs) {
  const shadows = new WeakMap<Document, Shadow>();

  return async (asked: Asked): Promise<void> => {
    const { type, payload, context, connection, document } = asked;
    const { session } = context;
    // Whoever came while the document was changed for another must not get, or give, a word of the other one.
    if (session.epoch !== epochs.get(document)) session.end('unavailable');
    if (session.isEnded) return empty(payload);
    // Set here and nowhere else, for this message alone: a grade that changes meanwhile must not change its answer.
    connection.readOnly = !session.mayWrite;
    if (type === SYNC.step1 || connection.readOnly) return onlyReadable(asked);
    if (type === SYNC.step2 || session.hasToldAll) {
      const shadow = shadows.get(document) ?? new Shadow(document);
      shadows.set(document, shadow);
      await turns
        .inTurn(document.name, () => takeIn(ports, shadow, asked))
        .catch((cause: unknown) => {
          ports.log.error({ err: cause, document: document.name }, 'a change could not be taken in');
          shadow.forget();
          session.end('unavailable');
        });
    }
    // A single change before the browser has told all it holds may stand on text that is not here yet. It is passed
    // over: the answer to our question, which is on its way, brings it along.
    empty(payload);
  };
}

async function takeIn(ports: LivePorts, shadow: Shadow, asked: Asked): Promise<void> {
  const { session } = asked.context;
  if (session.isEnded) return;
  const trial = shadow.try(asked.payload);
  if (trial.kind === 'refused') {
    const { storyId: story, actor } = session;
    ports.log.warn({ story, person: actor?.personId, reason: trial.reason }, 'a change was refused');
    return session.end(trial.reason);
  }
  if (trial.kind === 'change') await keep(ports, shadow, { ...asked, payload: trial.update });
  if (asked.type === SYNC.step2) session.hasToldAll = true;
}

async function keep(ports: LivePorts, shadow: Shadow, asked: Asked): Promise<void> {
  const { storyId, actor, epoch } = asked.context.session;
  if (!storyId || !actor || epoch === null)
    throw new Error('a change came from a browser that has not joined');
  const update = asked.payload;
  const { personId } = actor;
  const appended = await appendUpdate(ports, { storyId, personId, update, epoch, at: new Date() });
  if (!appended.ok) {
    shadow.forget();
    return asked.context.session.end(appended.reason);
  }
  applyStored(asked, update);
  if (appended.wasApproved) await reopen(ports, storyId, appended.actor);
}

// A document that was closed meanwhile is not woken up: whoever opens the story next reads the change from the database.
function applyStored({ document, connection, context }: Asked, update: Uint8Array): void {
  if (document.isDestroyed) return;
  context.session.hear(() => Y.applyUpdate(document, update, { source: 'connection', connection }));
}

async function reopen({ reopenAfterEdit, log }: LivePorts, storyId: string, actor: Actor): Promise<void> {
  try {
    await reopenAfterEdit(storyId, actor);
  } catch (cause) {
    log.error({ err: cause, story: storyId }, 'a story was not reopened after an edit');
  }
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
