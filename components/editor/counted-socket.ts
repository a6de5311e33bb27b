import { LiveReceipts } from '@/content/live-receipts';

export interface CountedSockets {
  /** To be given to the connection in place of `WebSocket`. */
  Socket: typeof WebSocket;
  /** The count of the line that is open now. */
  current(): LiveReceipts;
  /** To be told of every change that is still to be sent. */
  changed(): void;
}

/** How long a line may take to open, in milliseconds. A network that swallows everything would keep it for minutes. */
const TIME_TO_OPEN = 10_000;

/**
 * Sockets that count what was sent against what was answered; `onFrame` is told after each frame that arrives. What
 * does not open in time closes.
 */
export function countedSockets(onFrame: () => void, Base: typeof WebSocket = WebSocket): CountedSockets {
  let current = new LiveReceipts();

  class CountedSocket extends Base {
    private readonly receipts = new LiveReceipts();

    constructor(address: string | URL) {
      super(address);
      const givingUp = setTimeout(() => this.close(), TIME_TO_OPEN);
      for (const event of ['open', 'close']) this.addEventListener(event, () => clearTimeout(givingUp));
      this.binaryType = 'arraybuffer';
      current = this.receipts;
      this.addEventListener('message', ({ data }) => {
        if (data instanceof ArrayBuffer) this.receipts.received(new Uint8Array(data));
        onFrame();
      });
      // What a lost line had confirmed says nothing of what is typed after it.
      this.addEventListener('close', () => {
        if (current === this.receipts) current = new LiveReceipts();
      });
    }

    override send(frame: Parameters<WebSocket['send']>[0]): void {
      if (frame instanceof Uint8Array) this.receipts.sent(frame);
      super.send(frame);
    }
  }

  return { Socket: CountedSocket, current: () => current, changed: () => current.changed() };
}
