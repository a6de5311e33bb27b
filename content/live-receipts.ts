import { FRAME, readFrame, SYNC } from './live-frame';

/**
 * Counts, on one socket, what was sent against what the server has answered; `areComplete` is what "Saved" means.
 *
 * The provider's own `unsyncedChanges` cannot tell: it starts again at 1 with every connection, while changes typed
 * before that are still sent and answered, so that it reaches 0 before the text is stored. Here a socket counts only
 * once its whole document was stored (the answer to step 2), and then with every later change.
 */
export class LiveReceipts {
  private readonly waiting: number[] = [];
  private isCovered = false;
  private hasUnsent = false;
  private answered = 0;
  private refused = false;

  /** To be called with every change of the document that is still to be sent; several may go in one frame. */
  changed(): void {
    this.hasUnsent = true;
  }

  /** To be called with every frame in the moment it is handed to the socket. */
  sent(frame: Uint8Array): void {
    const read = readFrame(frame);
    if (read?.kind !== FRAME.sync) return;
    if (read.detail !== SYNC.step2 && read.detail !== SYNC.update) return;
    this.waiting.push(read.detail);
    // Both carry everything that has been typed so far.
    this.hasUnsent = false;
  }

  /** To be called with every frame that arrives. The server answers in the order in which it was asked. */
  received(frame: Uint8Array): void {
    const read = readFrame(frame);
    if (read?.kind !== FRAME.syncStatus) return;
    this.answered += 1;
    const answered = this.waiting.shift();
    const isStored = read.detail === 1;
    if (!isStored) this.isCovered = false;
    // A single change is refused unseen where one may only read; of the whole, the server says whether anything is new.
    if (answered !== SYNC.step2) return;
    this.isCovered = isStored;
    this.refused = !isStored;
  }

  /** True when the server said that it does not take what the document holds: it may only be read here now. */
  get isRefused(): boolean {
    return this.refused;
  }

  /** How many answers there were; one that never comes shows by this standing still. */
  get answers(): number {
    return this.answered;
  }

  /** True when everything that the document holds is in the database. */
  get areComplete(): boolean {
    return this.isCovered && !this.hasUnsent && this.waiting.length === 0;
  }
}
