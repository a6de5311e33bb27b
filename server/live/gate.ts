import { addressOf, FRAME, type LiveFrame, readFrame, readSized, SYNC } from '@/content/live-frame';
import { isAwareness } from './awareness-update';
import { LIVE_LIMITS, type Rate } from './limits';
import type { Session } from './session';

/** `pass` goes on to Hocuspocus, `drop` is done with, the rest ends the session. */
export type Passage = 'pass' | 'drop' | 'leave' | 'malformed' | 'too_many';

export type GatedSession = Pick<Session, 'isEnded' | 'actor' | 'address' | 'framesBeforeJoining'>;

const PASSING: readonly number[] = [FRAME.sync, FRAME.awareness, FRAME.queryAwareness];
const STEPS: readonly (number | null)[] = [SYNC.step1, SYNC.step2, SYNC.update];

/**
 * What of a socket's traffic Hocuspocus gets to see. It throws, prints to the console, or waits for ever on frames that
 * no editor of ours sends, so those end here; what a frame carries is judged later.
 */
export function makeGate(rate: Rate) {
  return (session: GatedSession, bytes: Uint8Array, now: number): Passage => {
    if (session.isEnded) return 'drop';
    if (bytes.length === 1 && bytes[0] === FRAME.pong) return 'drop';
    if (isTooFast(rate, session, now)) return 'too_many';
    const frame = readFrame(bytes);
    return frame ? passageOf(session, frame, bytes) : 'malformed';
  };
}

function passageOf(session: GatedSession, frame: LiveFrame, bytes: Uint8Array): Passage {
  if (session.address === null) return handshake(session, frame, bytes);
  if (addressOf(bytes, frame) !== session.address) return 'malformed';
  if (frame.kind === FRAME.close) return 'leave';
  if (frame.kind === FRAME.stateless || frame.kind === FRAME.auth) return 'drop';
  if (!PASSING.includes(frame.kind)) return 'malformed';
  if (frame.kind === FRAME.sync) return isSync(frame, bytes) ? 'pass' : 'malformed';
  if (frame.kind === FRAME.queryAwareness) return 'pass';
  const isShort = bytes.length <= LIVE_LIMITS.cursorBytes;
  return isShort && isAwareness(readSized(bytes, frame.body)) ? 'pass' : 'malformed';
}

// The handshake comes first and once. What comes before it belongs to a connection that this one replaces.
function handshake(session: GatedSession, frame: LiveFrame, bytes: Uint8Array): Passage {
  if (frame.kind !== FRAME.auth) return 'drop';
  if (frame.detail !== 0 || !readSized(bytes, frame.rest)) return 'malformed';
  session.address = addressOf(bytes, frame);
  return 'pass';
}

function isSync(frame: LiveFrame, bytes: Uint8Array): boolean {
  return STEPS.includes(frame.detail) && readSized(bytes, frame.rest) !== null;
}

function isTooFast(rate: Rate, session: GatedSession, now: number): boolean {
  if (session.actor) return !rate(session.actor.personId, now);
  session.framesBeforeJoining += 1;
  return session.framesBeforeJoining > LIVE_LIMITS.framesAtOnce;
}
