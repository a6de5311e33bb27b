import type { beforeSyncPayload, Connection } from '@hocuspocus/server';
import * as Y from 'yjs';
import { SYNC } from '@/content/live-frame';
import type { LiveReason } from '@/content/live-protocol';
import type { Actor } from '@/newsroom/actor';
import { newId } from '../ids';
import { appendUpdates } from './append-updates';
import { atOnce } from './at-once';
import { catchUp, isBehind } from './catch-up';
import { tellLive } from './live-word';
import type { OpenStory } from './open-stories';
import type { LivePorts } from './ports';
import type { LiveContext } from './session';
import type { Sender, Shadow } from './verify-update';

export type Asked = Pick<
  beforeSyncPayload<LiveContext>,
  'type' | 'payload' | 'context' | 'connection' | 'document'
>;

/** What is new in a message, or what has to follow it. */
interface Change {
  asked: Asked;
  update: Uint8Array;
  /** Whose work it brings before readers. */
  credits: readonly string[];
  /** It puts words back, of whomever they are: who sent the message has to be told as well. */
  isRescue: boolean;
}

/**
 * Takes in what browsers have said of one story at about the same moment: in one transaction when all of it can be, and
 * one by one when something is wrong with any of it, so that nobody suffers for another.
 */
export async function takeIn(ports: LivePorts, story: OpenStory, all: readonly Asked[]): Promise<void> {
  const open = all.filter(({ context }) => !context.session.isEnded);
  // Who comes from an instance that died brings what it had stored there, which is not to be stored again.
  const mayBringOld = ports.instances.mayExist && open.some(({ type }) => type === SYNC.step2);
  if (mayBringOld && (await isBehind(ports, story))) await catchUp(ports, story);
  if (open.length > 1 && (await areTakenTogether(ports, story, open))) return;
  for (const asked of open) await takeInOne(ports, story, asked);
}

async function areTakenTogether(ports: LivePorts, story: OpenStory, all: readonly Asked[]): Promise<boolean> {
  const reason = await refusalToTake(ports, story, all);
  if (reason && !ABOUT_NOBODY.includes(reason)) return false;
  for (const asked of all) {
    // Also who said nothing new: it may be in what another one said, which is not stored.
    if (reason) asked.context.session.end(reason);
    else hasTold(asked);
  }
  return true;
}

/** What no one of them can help: one by one it would be no better. */
const ABOUT_NOBODY: readonly LiveReason[] = ['not_saved', 'unavailable'];

async function takeInOne(ports: LivePorts, story: OpenStory, asked: Asked): Promise<void> {
  const { session } = asked.context;
  if (session.isEnded) return;
  const reason = await refusalToTake(ports, story, [asked]);
  if (!reason) return hasTold(asked);
  const person = session.actor?.personId;
  ports.log.warn({ story: story.storyId, person, reason }, 'a change was refused');
  session.end(reason);
}

function hasTold({ type, context }: Asked): void {
  if (type === SYNC.step2) context.session.hasToldAll = true;
}

/** How long to try again while another instance is quicker by a moment each time, in milliseconds. */
const PATIENCE = 5_000;

/** Stores what all of them say and then applies it, all or none; null, or why none of it was. */
async function refusalToTake(
  ports: LivePorts,
  story: OpenStory,
  all: readonly Asked[],
): Promise<LiveReason | null> {
  const until = performance.now() + PATIENCE;
  do {
    const tried = changesIn(story.shadow, all);
    if (!tried.ok) return tried.reason;
    const reason = await refusalToKeep(ports, story, tried.changes);
    if (reason !== 'behind') return reason;
    // Two changes that are good each by itself may be harm together: they are judged again with what others have stored.
    const before = story.lastChange;
    await catchUp(ports, story);
    if (story.lastChange === before) return sendEverybodyAway(story);
  } while (performance.now() < until);
  return 'not_saved';
}

type Tried = { ok: true; changes: Change[] } | { ok: false; reason: LiveReason };

function changesIn(shadow: Shadow, all: readonly Asked[]): Tried {
  const changes: Change[] = [];
  for (const asked of all) {
    const trial = shadow.try(asked.payload, senderOf(asked));
    if (trial.kind === 'refused') return { ok: false, reason: trial.reason };
    if (trial.kind !== 'change') continue;
    const { credits } = trial;
    changes.push({ asked, update: trial.update, credits, isRescue: false });
    if (trial.rescue) changes.push({ asked, update: trial.rescue, credits, isRescue: true });
  }
  return { ok: true, changes };
}

// The database has less than it had, or another document: it was put back to an earlier day. Whoever comes again opens
// what it has now.
function sendEverybodyAway({ document }: OpenStory): 'unavailable' {
  for (const { context } of document.getConnections() as Connection<LiveContext>[]) {
    context.session.end('unavailable');
  }
  return 'unavailable';
}

async function refusalToKeep(ports: LivePorts, story: OpenStory, changes: readonly Change[]) {
  if (changes.length === 0) return null;
  const { storyId, epoch, lastChange: after } = story;
  const typed = changes.map(({ asked, update, credits }) => {
    const { personId, suggests } = senderOf(asked);
    return { personId, update, credits, suggests: suggests !== null };
  });
  const appended = await appendUpdates(ports, { storyId, epoch, after, typed, at: new Date() });
  if (!appended.ok) {
    story.shadow.forget();
    return appended.reason;
  }
  story.lastChange = after + changes.length;
  tellLive(ports.instances, { kind: 'stored', storyId, number: story.lastChange });
  for (const change of changes) applyStored(change);
  const [writer] = appended.actors;
  if (appended.wasApproved && writer) await reopen(ports, storyId, writer);
  return null;
}

function senderOf({ context: { session } }: Asked): Sender {
  const { actor, may } = session;
  if (!actor) throw new Error('a change came from a browser that has not joined');
  const { personId, name } = actor;
  const suggests = may === 'suggest' && { personId, name, at: new Date().toISOString(), newId };
  return { personId, suggests: suggests || null };
}

const OF_THE_HOUSE = { source: 'local' } as const;

// A document that was closed meanwhile is not woken up: whoever opens the story next reads the change from the database.
function applyStored({ asked: { document, connection, context }, update, isRescue }: Change): void {
  if (document.isDestroyed) return;
  const apply = () => Y.applyUpdate(document, update, { source: 'connection', connection });
  // Told while it is applied it is known whose it is, and they need not hear it again.
  if (isRescue) Y.applyUpdate(document, update, OF_THE_HOUSE);
  else atOnce(document, () => context.session.hear(apply));
}

async function reopen({ reopenAfterEdit, log }: LivePorts, storyId: string, actor: Actor): Promise<void> {
  try {
    await reopenAfterEdit(storyId, actor);
  } catch (cause) {
    log.error({ err: cause, story: storyId }, 'a story was not reopened after an edit');
  }
}
