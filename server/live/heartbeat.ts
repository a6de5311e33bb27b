import { FRAME } from '@/content/live-frame';
import { LIVE_LIMITS } from './limits';
import type { Session } from './session';
import type { Sessions } from './sessions';

const BEAT = 5_000;
/** Not at the first: after a pause of this process the beat comes before the answers that wait to be read. */
const SILENT_BEATS = 2;
const TIME_TO_JOIN = 10_000;

/** Lets go of lines that went dead without a word, of browsers that do not read, and of those that never join. */
export function startHeartbeat(sessions: Sessions): () => void {
  const timer = setInterval(() => {
    for (const session of sessions.all()) beat(session, Date.now());
  }, BEAT);
  timer.unref();
  return () => clearInterval(timer);
}

function beat(session: Session, now: number): void {
  if (isLost(session, now)) {
    session.socket.terminate();
    return;
  }
  session.silentBeats += 1;
  session.socket.ping();
  // A script does not see the ping of the socket; by this frame the browser notices a dead line as well.
  session.socket.send(Uint8Array.of(FRAME.ping));
}

function isLost({ storyId, openedAt, silentBeats, socket }: Session, now: number): boolean {
  const isLate = storyId === null && now - openedAt > TIME_TO_JOIN;
  return isLate || silentBeats >= SILENT_BEATS || socket.bufferedAmount > LIVE_LIMITS.bytesToSend;
}
