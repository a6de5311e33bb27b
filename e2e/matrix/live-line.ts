import WebSocket from 'ws';
import { SCHEMA_VERSION } from '@/content/document';
import { FIRST_EPOCH } from '@/content/epoch';
import { FRAME, readFrame, readSized, SYNC } from '@/content/live-frame';
import { LIVE_PATH, LIVE_REFUSED, parseGrade } from '@/content/live-protocol';
import { frame } from '@/server/live/testing/frames';

interface Heard {
  kind: number;
  detail: number | null;
  /** What came with it, where that is of one piece. */
  bytes: Uint8Array;
}

const PATIENCE = 15_000;

/** What somebody says who holds no text at all. */
export const NOTHING_HELD = Uint8Array.from([0]);

/** A line to the websocket of a story that says, byte by byte, what it is told to. */
export class LiveLine {
  private readonly heard: Heard[] = [];
  private closed: { code: number; reason: string } | null = null;
  private wake: () => void = () => undefined;

  private constructor(
    private readonly socket: WebSocket,
    private readonly storyId: string,
  ) {
    socket.on('message', (data: Buffer) => this.hear(new Uint8Array(data)));
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.wake();
    });
    socket.on('error', () => undefined);
  }

  /** Opens a line on which nothing has been said. */
  static async open(house: { url: string }, storyId: string, cookie: string): Promise<LiveLine> {
    const headers = cookie ? { cookie } : {};
    const address = house.url.replace(/^http/, 'ws') + LIVE_PATH;
    const socket = new WebSocket(address, { headers, origin: house.url });
    const line = new LiveLine(socket, storyId);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    return line;
  }

  /** Shakes hands; answers with the grade, or the reason with which the line was closed. */
  async join(): Promise<string> {
    this.shakeHands();
    const told = await this.next(({ kind }) => kind === FRAME.stateless);
    return told ? (parseGrade(new TextDecoder().decode(told.bytes))?.may ?? 'no grade') : this.whyClosed;
  }

  shakeHands(): void {
    const token = JSON.stringify({ schemaVersion: SCHEMA_VERSION, epoch: FIRST_EPOCH });
    this.say([FRAME.auth, 0, ...sized(new TextEncoder().encode(token))]);
  }

  say(rest: number[]): void {
    this.socket.send(frame(this.storyId, rest));
  }

  /** Bytes that belong to no story. */
  sayBare(bytes: number[]): void {
    this.socket.send(Uint8Array.from(bytes));
  }

  sayUpdate(step: number, update: Uint8Array): void {
    this.say([FRAME.sync, step, ...sized(update)]);
  }

  /** The text as the server has it, as an update. Null when the line was closed instead. */
  async text(): Promise<Uint8Array | null> {
    this.sayUpdate(SYNC.step1, NOTHING_HELD);
    const answer = await this.next(({ kind, detail }) => kind === FRAME.sync && detail === SYNC.step2);
    return answer?.bytes ?? null;
  }

  /** The next frame like this that was not asked for before; null when the line was closed instead. */
  async next(isIt: (heard: Heard) => boolean): Promise<Heard | null> {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
      const place = this.heard.findIndex(isIt);
      if (place >= 0) return this.heard.splice(place, 1)[0] ?? null;
      if (this.closed) return null;
      await this.somethingHappens(deadline - Date.now());
    }
    throw new Error(`Waited in vain for a frame of ${this.storyId}`);
  }

  /** Why the line was closed, once it is. */
  async end(): Promise<string> {
    await this.next(() => false);
    return this.whyClosed;
  }

  get whyClosed(): string {
    if (!this.closed) return 'open';
    return this.closed.code === LIVE_REFUSED ? this.closed.reason : 'left';
  }

  hangUp(): void {
    this.socket.terminate();
  }

  private hear(bytes: Uint8Array): void {
    const read = readFrame(bytes);
    if (!read) return;
    const at = read.kind === FRAME.sync ? read.rest : read.body;
    this.heard.push({
      kind: read.kind,
      detail: read.detail,
      bytes: readSized(bytes, at) ?? new Uint8Array(),
    });
    this.wake();
  }

  private somethingHappens(atMost: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(atMost, 0));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Bytes with their length before them. */
export function sized(bytes: Uint8Array): number[] {
  return [...number(bytes.length), ...bytes];
}

function number(value: number): number[] {
  return value < 128 ? [value] : [128 + (value % 128), ...number(Math.floor(value / 128))];
}
