import type { beforeSyncPayload, Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import { SYNC } from '@/content/live-frame';
import type { Actor } from '@/newsroom/actor';
import { appendUpdates } from './append-updates';
import type { LivePorts } from './ports';
import type { LiveContext } from './session';
import type { Shadow } from './verify-update';

export type Asked = Pick<
  beforeSyncPayload<LiveContext>,
  'type' | 'payload' | 'context' | 'connection' | 'document'
>;

/** A message with what is new in it. */
interface Change {
  asked: Asked;
  update: Uint8Array;
}

/**
 * Takes in what browsers have said of one story at about the same moment: in one transaction when all of it can be, and
 * one by one when something is wrong with any of it, so that nobody suffers for another.
 */
export async function takeIn(ports: LivePorts, shadow: Shadow, all: readonly Asked[]): Promise<void> {
  const open = all.filter(({ context }) => !context.session.isEnded);
  if (open.length > 1 && (await isTakenTogether(ports, shadow, open))) return;
  for (const asked of open) await takeInOne(ports, shadow, asked);
}

async function isTakenTogether(ports: LivePorts, shadow: Shadow, all: readonly Asked[]): Promise<boolean> {
  const changes: Change[] = [];
  for (const asked of all) {
    const trial = shadow.try(asked.payload);
    if (trial.kind === 'refused') return false;
    if (trial.kind === 'change') changes.push({ asked, update: trial.update });
  }
  const reason = await refusalToKeep(ports, shadow, changes);
  if (reason && reason !== 'not_saved') return false;
  for (const asked of all) {
    // Also who said nothing new: it may be in what another one said, which is not stored.
    if (reason) asked.context.session.end(reason);
    else hasTold(asked);
  }
  return true;
}

async function takeInOne(ports: LivePorts, shadow: Shadow, asked: Asked): Promise<void> {
  const { session } = asked.context;
  if (session.isEnded) return;
  const trial = shadow.try(asked.payload);
  if (trial.kind === 'refused') {
    const { storyId: story, actor } = session;
    ports.log.warn({ story, person: actor?.personId, reason: trial.reason }, 'a change was refused');
    return session.end(trial.reason);
  }
  const changes = trial.kind === 'change' ? [{ asked, update: trial.update }] : [];
  const reason = await refusalToKeep(ports, shadow, changes);
  if (reason) session.end(reason);
  else hasTold(asked);
}

function hasTold({ type, context }: Asked): void {
  if (type === SYNC.step2) context.session.hasToldAll = true;
}

/** Stores changes and then applies them; null, or why none of them was. */
async function refusalToKeep(ports: LivePorts, shadow: Shadow, changes: readonly Change[]) {
  const [first] = changes;
  if (!first) return null;
  // All of one document, and so of one epoch: who held another was sent away before (`makeWriteAhead`).
  const { storyId, epoch } = first.asked.context.session;
  if (!storyId || epoch === null) throw new Error('a change came from a browser that has not joined');
  const typed = changes.map(({ asked, update }) => ({ personId: writerOf(asked), update }));
  const appended = await appendUpdates(ports, { storyId, epoch, typed, at: new Date() });
  if (!appended.ok) {
    shadow.forget();
    return appended.reason;
  }
  for (const change of changes) applyStored(change);
  const [writer] = appended.actors;
  if (appended.wasApproved && writer) await reopen(ports, storyId, writer);
  return null;
}

function writerOf({ context }: Asked): string {
  const { actor } = context.session;
  if (!actor) throw new Error('a change came from a browser that has not joined');
  return actor.personId;
}

// A document that was closed meanwhile is not woken up: whoever opens the story next reads the change from the database.
function applyStored({ asked: { document, connection, context }, update }: Change): void {
  if (document.isDestroyed) return;
  atOnce(document, () =>
    context.session.hear(() => Y.applyUpdate(document, update, { source: 'connection', connection })),
  );
}

// Carets wait to be told together; text is told while it is applied: then it is known whose it is, and they need not
// hear it again.
function atOnce(document: Document, apply: () => void): void {
  const { flushDelay } = document;
  document.flushDelay = false;
  try {
    apply();
  } finally {
    document.flushDelay = flushDelay;
  }
}

async function reopen({ reopenAfterEdit, log }: LivePorts, storyId: string, actor: Actor): Promise<void> {
  try {
    await reopenAfterEdit(storyId, actor);
  } catch (cause) {
    log.error({ err: cause, story: storyId }, 'a story was not reopened after an edit');
  }
}
