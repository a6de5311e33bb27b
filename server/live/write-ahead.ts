import type { beforeSyncPayload, Connection } from '@hocuspocus/server';
import * as Y from 'yjs';
import { SYNC } from '@/content/live-frame';
import type { Actor } from '@/newsroom/actor';
import { appendUpdate } from './append-update';
import { catchUp, isBehind } from './catch-up';
import { tellLive } from './live-word';
import type { OpenStories, OpenStory } from './open-stories';
import type { LivePorts } from './ports';
import type { LiveContext } from './session';
import type { Turns } from './turns';

type Asked = beforeSyncPayload<LiveContext>;

/**
 * Write-ahead: a change is tried, stored in the database and only then applied to the live document, from where the
 * others get it. Hocuspocus answers each message after this hook, so its answer means "stored". It is left with an
 * empty update to apply, because applying is done here.
 *
 * One change of a story at a time: what has been applied is then exactly what has been stored.
 */
export function makeWriteAhead(ports: LivePorts, { turns, stories }: { turns: Turns; stories: OpenStories }) {
  return async (asked: Asked): Promise<void> => {
    const { type, payload, context, connection, document } = asked;
    const { session } = context;
    if (session.isEnded) return empty(payload);
    // Set here and nowhere else, for this message alone: a grade that changes meanwhile must not change its answer.
    connection.readOnly = !session.mayWrite;
    if (type === SYNC.step1 || connection.readOnly) return onlyReadable(asked);
    if (type === SYNC.step2 || session.hasToldAll) {
      await turns
        .inTurn(document.name, () => takeIn(ports, stories, asked))
        .catch((cause: unknown) => {
          ports.log.error({ err: cause, document: document.name }, 'a change could not be taken in');
          stories.of(document.name)?.shadow.forget();
          session.end('unavailable');
        });
    }
    // A single change before the browser has told all it holds may stand on text that is not here yet. It is passed
    // over: the answer to our question, which is on its way, brings it along.
    empty(payload);
  };
}

async function takeIn(ports: LivePorts, stories: OpenStories, asked: Asked): Promise<void> {
  const { session } = asked.context;
  const story = stories.of(asked.document.name);
  if (session.isEnded) return;
  if (!story) return session.end('unavailable');
  const isJoining = asked.type === SYNC.step2;
  // Who comes from an instance that died brings what it had stored there, which is not to be stored again.
  if (isJoining && ports.instances.mayExist && (await isBehind(ports, story))) await catchUp(ports, story);
  if ((await storeNews(ports, story, asked)) && isJoining) session.hasToldAll = true;
}

/** Each try lost against another instance that was quicker by a moment. */
const TRIES = 20;

/** True when all of it is in the database; otherwise the session is ended. */
async function storeNews(ports: LivePorts, story: OpenStory, asked: Asked): Promise<boolean> {
  const { session } = asked.context;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const trial = story.shadow.try(asked.payload);
    if (trial.kind === 'nothing') return true;
    if (trial.kind === 'refused') {
      const person = session.actor?.personId;
      ports.log.warn({ story: story.storyId, person, reason: trial.reason }, 'a change was refused');
      session.end(trial.reason);
      return false;
    }
    const before = story.lastChange;
    const outcome = await keep(ports, story, { ...asked, payload: trial.update });
    if (outcome !== 'behind') return outcome === 'kept';
    // Two changes that are good each by itself may be harm together: it is judged again with what the other has stored.
    await catchUp(ports, story);
    if (story.lastChange === before) return sendEverybodyAway(story);
  }
  session.end('not_saved');
  return false;
}

// The database has less than it had: it was put back to an earlier day. Whoever comes again opens what it has now.
function sendEverybodyAway({ document }: OpenStory): false {
  for (const { context } of document.getConnections() as Connection<LiveContext>[]) {
    context.session.end('unavailable');
  }
  return false;
}

async function keep(
  ports: LivePorts,
  story: OpenStory,
  asked: Asked,
): Promise<'kept' | 'not kept' | 'behind'> {
  const { actor } = asked.context.session;
  if (!actor) throw new Error('a change came from a browser that has not joined');
  const { storyId, lastChange: after } = story;
  const update = asked.payload;
  const typed = { storyId, personId: actor.personId, update, after, at: new Date() };
  const appended = await appendUpdate(ports, typed);
  if (!appended.ok) {
    story.shadow.forget();
    if (appended.reason === 'behind') return 'behind';
    asked.context.session.end(appended.reason);
    return 'not kept';
  }
  story.lastChange = after + 1;
  tellLive(ports.instances, { kind: 'stored', storyId, number: story.lastChange });
  applyStored(asked, update);
  if (appended.wasApproved) await reopen(ports, storyId, appended.actor);
  return 'kept';
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
