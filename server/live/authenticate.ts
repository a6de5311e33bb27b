import type { onAuthenticatePayload } from '@hocuspocus/server';
import { z } from 'zod';
import { SCHEMA_VERSION } from '@/content/document';
import { type Handshake, type LiveReason, storyIdOf } from '@/content/live-protocol';
import { type Judgement, judge } from './judge';
import { LIVE_LIMITS } from './limits';
import type { OpenStories } from './open-stories';
import { otherEpoch } from './other-epoch';
import type { LivePorts } from './ports';
import { Refused } from './refused';
import type { LiveContext, Session } from './session';
import type { Sessions } from './sessions';

const HANDSHAKE: z.ZodType<Handshake> = z.object({
  schemaVersion: z.number(),
  epoch: z.string().max(100),
  personId: z.string().optional(),
});

interface Rooms {
  sessions: Sessions;
  stories: OpenStories;
}

/**
 * Lets a browser join a story, to write or only to read. An editor of another schema version is turned away: what one
 * of them does not know, it would delete for all. So is one that holds a text of another epoch: its words would come
 * back from the past, or stand there twice.
 */
export function makeAuthenticate(ports: LivePorts, rooms: Rooms) {
  return async (asked: onAuthenticatePayload<LiveContext>): Promise<void> => {
    const { session } = asked.context;
    const reason = await admit(ports, rooms, asked).catch((cause: unknown): LiveReason => {
      ports.log.error({ err: cause, document: asked.documentName }, 'live editing could not judge who joins');
      return 'unavailable';
    });
    if (reason) {
      // Only after Hocuspocus has answered: a line that closes without a word makes the browser's provider try twice.
      setImmediate(() => session.end(reason));
      throw new Refused(reason);
    }
    if (session.isEnded) throw new Refused('not_allowed');
    asked.connectionConfig.readOnly = session.may === 'read';
  };
}

async function admit(
  ports: LivePorts,
  { sessions, stories }: Rooms,
  { token, documentName, context: { session } }: onAuthenticatePayload<LiveContext>,
): Promise<LiveReason | null> {
  const storyId = storyIdOf(documentName);
  if (!storyId) return 'not_allowed';
  const handshake = readHandshake(token);
  if (handshake?.schemaVersion !== SCHEMA_VERSION) return 'old_editor';
  const judgement = await judge(ports, { cookie: session.cookie, storyId });
  if (!judgement.ok) return judgement.reason;
  if (handshake.personId !== undefined && handshake.personId !== judgement.actor.personId)
    return 'signed_out';
  if (handshake.epoch !== judgement.epoch) return otherEpoch(handshake.epoch, judgement.epoch);
  // Others still have the document open that was there before; they are sent away within seconds.
  const open = stories.of(documentName);
  if (open && open.epoch !== judgement.epoch) return 'unavailable';
  if (sessions.ofPerson(judgement.actor.personId).length >= LIVE_LIMITS.connectionsPerPerson)
    return 'too_many';
  admitted(session, storyId, judgement);
  return null;
}

function admitted(
  session: Session,
  storyId: string,
  { actor, grade, epoch }: Pick<Extract<Judgement, { ok: true }>, 'actor' | 'grade' | 'epoch'>,
) {
  session.storyId = storyId;
  session.actor = actor;
  session.grade = grade;
  session.epoch = epoch;
}

function readHandshake(token: string): Handshake | null {
  try {
    return HANDSHAKE.parse(JSON.parse(token));
  } catch {
    return null;
  }
}
