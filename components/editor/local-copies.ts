import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import type { KeptHere } from './save-state';
import { forgetTab, storeTail, takeTail } from './tab-memory';

/** How the names of the databases begin in which this device keeps stories. */
export const COPIES = 'galley-story-';
/** Under this a copy says 1 when the newsroom has all of it. */
export const IS_SAVED = 'isSaved';
/** How long typed words may wait before they are written to this device, in milliseconds. */
const PACE = 500;
/** How long reading what was kept may take before the page goes on without it, in milliseconds. */
const PATIENCE = 1_500;

interface LocalCopyOwner {
  /** Called before what was kept is read into the document. */
  beforeReading(): void;
  /** Called after that, and after each batch. */
  onChange(): void;
}

/**
 * The browser's own copy of an open story: what is typed is kept on this device too, before it has reached the newsroom.
 * Words are written in small batches by way of a second document, because a write for each letter would cost more than
 * the letter itself.
 */
export class LocalCopy {
  /** Whether everything in the document is kept here too. */
  state: KeptHere = 'never';
  /** Settled when what was kept before is in the document, or when it is clear that nothing will be. */
  readonly isRead: Promise<void>;
  // With what was taken out, which an undo after a reload may have to bring back.
  private readonly kept = new Y.Doc({ gc: false });
  private readonly persistence: IndexeddbPersistence | null;
  private waiting: Uint8Array[] = [];
  /** The batch before: it may be on its way still when the page goes. */
  private written: Uint8Array[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSaved: boolean | undefined;

  /** `name` is that of `localName`. */
  constructor(
    private readonly name: string,
    private readonly doc: Y.Doc,
    private readonly owner: LocalCopyOwner,
  ) {
    this.persistence = opened(`${COPIES}${name}`, this.kept);
    const read = this.persistence?.whenSynced.then(() => this.begin());
    this.isRead = Promise.race([Promise.resolve(read), patience()]);
    window.addEventListener('pagehide', this.leave);
  }

  /** Notes beside the copy whether the newsroom has all of it: if not, it must not be lost when the story gets another epoch. */
  noteSaved(isSaved: boolean): void {
    if (this.isSaved === isSaved) return;
    this.isSaved = isSaved;
    this.persistence?.set(IS_SAVED, isSaved ? 1 : 0).catch(() => undefined);
  }

  close(): void {
    window.removeEventListener('pagehide', this.leave);
    this.write();
    this.state = 'never';
    this.doc.off('update', this.note);
    void this.persistence?.destroy();
    this.kept.destroy();
  }

  private begin(): void {
    this.owner.beforeReading();
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.kept), this);
    const tail = takeTail(this.name);
    if (tail) Y.applyUpdate(this.doc, tail, this);
    Y.applyUpdate(this.kept, Y.encodeStateAsUpdate(this.doc));
    this.doc.on('update', this.note);
    this.state = 'whole';
    this.owner.onChange();
  }

  private readonly note = (update: Uint8Array) => {
    this.waiting.push(update);
    this.state = 'soon';
    this.timer ??= setTimeout(this.write, PACE);
  };

  private readonly write = () => {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting.length === 0) return;
    Y.applyUpdate(this.kept, Y.mergeUpdates(this.waiting));
    this.written = this.waiting;
    this.waiting = [];
    this.state = 'whole';
    this.owner.onChange();
  };

  // A page that goes does not wait for its database; what was typed just now is handed to the tab, which does.
  private readonly leave = () => {
    const last = [...this.written, ...this.waiting];
    if (last.length > 0) storeTail(this.name, Y.mergeUpdates(last));
    this.write();
  };
}

/** Under these the browser remembers files that were sent in part, by their names. */
const UNFINISHED = 'tus::';

/** Removes every story, and every name of a photo, that this browser holds; at sign-out, so that the next person at the machine finds none. */
export async function wipeLocalCopies(): Promise<void> {
  forgetTab();
  for (const key of Object.keys(localStorage)) if (key.startsWith(UNFINISHED)) localStorage.removeItem(key);
  const databases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of databases) {
    if (name?.startsWith(COPIES)) indexedDB.deleteDatabase(name);
  }
}

// A browser's storage that does not answer must not keep anybody from their story.
function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE));
}

// Storage that is switched off: the status line then never says "kept on this device".
function opened(name: string, doc: Y.Doc): IndexeddbPersistence | null {
  try {
    return new IndexeddbPersistence(name, doc);
  } catch {
    return null;
  }
}
