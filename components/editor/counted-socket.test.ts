import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countedSockets } from './counted-socket';

/** A socket that opens only when it is told to. */
class SlowSocket extends EventTarget {
  isClosed = false;

  close(): void {
    this.isClosed = true;
    this.dispatchEvent(new Event('close'));
  }
}

const { Socket } = countedSockets(() => undefined, SlowSocket as unknown as typeof WebSocket);
const opening = () => new Socket('ws://127.0.0.1/live') as unknown as SlowSocket;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a line that is being opened', () => {
  it('is given up when nobody answers for ten seconds', () => {
    const socket = opening();
    vi.advanceTimersByTime(9_900);
    expect(socket.isClosed).toBe(false);
    vi.advanceTimersByTime(200);
    expect(socket.isClosed).toBe(true);
  });

  it('is left alone once it is open', () => {
    const socket = opening();
    socket.dispatchEvent(new Event('open'));
    vi.advanceTimersByTime(60_000);
    expect(socket.isClosed).toBe(false);
  });
});
