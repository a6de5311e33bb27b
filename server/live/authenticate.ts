import type { onAuthenticatePayload } from '@hocuspocus/server';
import { z } from 'zod';
import { SCHEMA_VERSION } from '@/content/document';
import { type Handshake, type LiveReason, storyIdOf } from '@/content/live-protocol';
import { judge } from './judge';
import { LIVE_LIMITS } from './limits';
import type { LivePorts } from './ports';
import { Refused } from './refused';
import type { LiveContext, Session } from './session';
import type { Sessions } from './sessions';

const HANDSHAKE: z.ZodType<Handshake> = z.object({
  schemaVersion: z.number(),
  personId: z.string().optional(),
});

/**
 * Lets a browser join a story, to write or only to read. An editor of another schema version is turned away: what one
 * of them does not know, it would delete for all.
 */
export function makeAuthenticate(ports: LivePorts, sessions: Sessions) {
  return async (asked: onAuthenticatePayload<LiveContext>): Promise<void> => {
    const { session } = asked.context;
    const reason = await admit(ports, sessions, asked).catch((cause: unknown): LiveReason => {
      ports.log.error({ err: cause, document: asked.documentName }, 'live editing could not judge who joins');
      return 'unavailable';
    });
    if (reason) {
      // Only after Hocuspocus has answered: a line that closes without a word makes the browser's provider try twice.
      setImmediate(() => session.end(reason));
      throw new Refused(reason);
    }
    if (session.isEnded) throw new Refused('not_allowed');
    asked.connectionConfig.readOnly = !session.mayWrite;
  };
}

async function admit(
  ports: LivePorts,
  sessions: Sessions,
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
  if (sessions.ofPerson(judgement.actor.personId).length >= LIVE_LIMITS.connectionsPerPerson)
    return 'too_many';
  admitted(session, storyId, judgement);
  return null;
}

function admitted(
  session: Session,
  storyId: string,
  { actor, grade }: Pick<Session, 'actor'> & { grade: NonNullable<Session['grade']> },
) {
  session.storyId = storyId;
  session.actor = actor;
  session.grade = grade;
}

function readHandshake(token: string): Handshake | null {
  try {
    return HANDSHAKE.parse(JSON.parse(token));
  } catch {
    return null;
  }
}
