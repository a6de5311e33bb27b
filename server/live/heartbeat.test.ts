import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { startHeartbeat } from './heartbeat';
import { LIVE_LIMITS } from './limits';
import { Session } from './session';
import { Sessions } from './sessions';

let stop: () => void;
let sessions: Sessions;

beforeEach(() => {
  vi.useFakeTimers();
  sessions = new Sessions();
  stop = startHeartbeat(sessions);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** A session whose socket only notes what is done to it. */
function open({ storyId, bufferedAmount = 0 }: { storyId: string | null; bufferedAmount?: number }) {
  const socket = { bufferedAmount, ping: vi.fn(), send: vi.fn(), terminate: vi.fn() };
  const session = new Session(socket as unknown as WebSocket, null, Date.now()); // as much of one as a beat touches
  session.storyId = storyId;
  sessions.add(session);
  return { session, socket };
}

describe('a heartbeat', () => {
  it('asks both the socket and the script behind it for a sign of life', () => {
    const { socket } = open({ storyId: 's1' });
    vi.advanceTimersByTime(5_000);
    expect(socket.ping).toHaveBeenCalledOnce();
    expect(socket.send).toHaveBeenCalledWith(Uint8Array.of(9));
  });

  it('lets go of a line that is dead, within fifteen seconds', () => {
    const { socket } = open({ storyId: 's1' });
    vi.advanceTimersByTime(14_999);
    expect(socket.terminate).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(socket.terminate).toHaveBeenCalledOnce();
  });

  it('keeps a line that answers, for as long as it likes', () => {
    const { session, socket } = open({ storyId: 's1' });
    socket.ping.mockImplementation(() => {
      session.silentBeats = 0;
    });
    vi.advanceTimersByTime(600_000);
    expect(socket.terminate).not.toHaveBeenCalled();
  });

  it('lets go of who does not join', () => {
    const { session, socket } = open({ storyId: null });
    socket.ping.mockImplementation(() => {
      session.silentBeats = 0;
    });
    vi.advanceTimersByTime(15_000);
    expect(socket.terminate).toHaveBeenCalledOnce();
  });

  it('lets go of who does not read what is sent', () => {
    const { socket } = open({ storyId: 's1', bufferedAmount: LIVE_LIMITS.bytesToSend + 1 });
    vi.advanceTimersByTime(5_000);
    expect(socket.terminate).toHaveBeenCalledOnce();
  });
});
