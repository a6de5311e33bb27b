import * as Y from 'yjs';
import { forgetKept, type KeptOwner, type KeptStory, keep, readKept } from './device/kept-stories';
import { mayKeep } from './device/this-device';
import { headlineOf } from './headline-of';
import type { KeptHere } from './save-state';
import { storeTail, takeTail } from './tab-memory';

/**
 * How long words may wait before they are written to this device, in milliseconds: with what their letters have waited before
 * (`line-settings.ts`) less than the second that docs/reliability.md promises.
 */
const PACE = 200;
/** How long after a failure the device is asked again, in milliseconds. */
const RETRY = 5_000;
/** How long reading what was kept may take before the page goes on without it, in milliseconds. */
const PATIENCE = 1_500;

export interface CopyToOpen {
  owner: KeptOwner;
  doc: Y.Doc;
  /** What the page brought, as an update; null where the copy is all there is. */
  pageText: Uint8Array | null;
  /** What is written down beside the text. */
  facts(): Pick<KeptStory, 'language' | 'personName' | 'may'>;
  /** Called before what was kept is read into the document. */
  beforeReading(): void;
  /** Called after that, and after each batch. */
  onChange(): void;
}

/**
 * The browser's own copy of an open story: what is typed is kept on this device too, before it has reached the newsroom.
 * Words are written in small batches, because a write for each letter would cost more than the letter itself.
 */
export class LocalCopy {
  /** Whether everything in the document is kept here too; "soon" until that is known. */
  state: KeptHere = 'soon';
  /** Whether words came out of the copy that were typed here and had not reached the newsroom. */
  hasBroughtBack = false;
  /** Settled when what was kept before is in the document, or when it is clear that nothing will be. */
  readonly isRead: Promise<void>;
  private waiting: Uint8Array[] = [];
  /** The batch before: it may be on its way still when the page goes. */
  private written: Uint8Array[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSent = true;
  private isSentNoted = true;
  private isWriting = false;
  private hasClosed = false;

  constructor(private readonly story: CopyToOpen) {
    const read = mayKeep() ? this.begin() : Promise.reject(new Error('Nothing may be kept here'));
    this.isRead = Promise.race([read, patience()]).catch(() => this.is('never'));
    window.addEventListener('pagehide', this.leave);
  }

  close(): void {
    this.hasClosed = true;
    window.removeEventListener('pagehide', this.leave);
    void this.write();
    clearTimeout(this.timer);
    this.story.doc.off('update', this.note);
  }

  /** To be told when something was typed here, and when the newsroom has confirmed everything. Costs nothing at a key press. */
  mark(isSent: boolean): void {
    if (isSent === this.isSent) return;
    this.isSent = isSent;
    this.writeIn(PACE);
  }

  /** Lets go of the copy when its reader may not open the story any more; words that exist nowhere else stay. */
  forget(): void {
    if (this.isSent) void forgetKept(this.story.owner).catch(() => undefined);
  }

  private async begin(): Promise<void> {
    const { owner, doc, pageText } = this.story;
    const { story, pieces, keys } = await readKept(owner);
    if (this.hasClosed) return;
    const kept = keptDocument(pieces);
    const tail = takeTail(owner);
    // Nor does a page that goes again before it is written down lose it.
    if (tail) this.written = [tail];
    // What went with the page before it was written down: nobody noted whether the newsroom got it.
    const hasTail = tail !== null && addTo(kept, tail);
    const wasSent = (story?.isSent ?? true) && !hasTail;
    this.isSent &&= wasSent;
    this.hasBroughtBack =
      !wasSent && pageText !== null && holdsMore(kept, Y.encodeStateVectorFromUpdate(pageText));
    this.story.beforeReading();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(kept), this);
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(doc));
    const whole = Y.encodeStateAsUpdate(kept);
    kept.destroy();
    doc.on('update', this.note);
    this.story.onChange();
    if (!story && doc.store.clients.size === 0) return this.is('whole');
    await keep(this.record(), whole, keys);
    this.is(this.waiting.length > 0 ? 'soon' : 'whole');
  }

  private readonly note = (update: Uint8Array) => {
    this.waiting.push(update);
    if (this.state === 'whole') this.state = 'soon';
    this.writeIn(PACE);
  };

  private writeIn(milliseconds: number): void {
    this.timer ??= setTimeout(() => void this.write(), milliseconds);
  }

  private async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const batch = this.waiting;
    if (this.isWriting || (batch.length === 0 && this.isSent === this.isSentNoted)) return;
    this.isWriting = true;
    this.waiting = [];
    this.written = batch;
    let pause = PACE;
    try {
      await keep(this.record(), batch.length > 0 ? Y.mergeUpdates(batch) : null);
      this.is(this.waiting.length > 0 ? 'soon' : 'whole');
    } catch {
      // No room, or not allowed: the words stay on the page and are tried again.
      this.waiting = [...batch, ...this.waiting];
      this.is('never');
      pause = RETRY;
    }
    this.isWriting = false;
    if (this.waiting.length > 0 && !this.hasClosed) this.writeIn(pause);
  }

  private record(): KeptStory {
    this.isSentNoted = this.isSent;
    const { owner, doc, facts } = this.story;
    return { ...owner, ...facts(), headline: headlineOf(doc), keptAt: Date.now(), isSent: this.isSent };
  }

  private is(state: KeptHere): void {
    this.state = mayKeep() ? state : 'never';
    if (!this.hasClosed) this.story.onChange();
  }

  // A page that goes does not wait for its database; what was typed just now is handed to the tab, which does.
  private readonly leave = () => {
    const last = [...this.written, ...this.waiting];
    if (last.length > 0) storeTail(this.story.owner, Y.mergeUpdates(last));
    void this.write();
  };
}

/** With what was taken out, which an undo after a reload may have to bring back. */
export function keptDocument(updates: readonly Uint8Array[]): Y.Doc {
  const kept = new Y.Doc({ gc: false });
  for (const update of updates) Y.applyUpdate(kept, update);
  return kept;
}

/** Reads an update in; says whether it brought anything. */
function addTo(kept: Y.Doc, update: Uint8Array): boolean {
  const before = Y.encodeStateVector(kept);
  Y.applyUpdate(kept, update);
  return holdsMore(kept, before);
}

function holdsMore(kept: Y.Doc, than: Uint8Array): boolean {
  return Y.decodeUpdate(Y.encodeStateAsUpdate(kept, than)).structs.length > 0;
}

// A browser's storage that does not answer must not keep anybody from their story.
function patience(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('The storage of this browser does not answer')), PATIENCE);
  });
}
