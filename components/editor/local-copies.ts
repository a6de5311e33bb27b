import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import type { KeptHere } from './save-state';

const PREFIX = 'galley-story-';
/** How long typed words may wait before they are written to this device, in milliseconds. */
const PACE = 1_000;

/**
 * The browser's own copy of an open story: what is typed is kept on this device too, before it has reached the newsroom.
 * Words are written in small batches by way of a second document, because a write for each letter would cost more than
 * the letter itself.
 */
export class LocalCopy {
  /** Whether everything in the document is kept here too. */
  state: KeptHere = 'never';
  private readonly kept = new Y.Doc();
  private readonly persistence: IndexeddbPersistence | null;
  private waiting: Uint8Array[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `onChange` is called when what was kept before has been read into the document, and after each batch. */
  constructor(
    storyId: string,
    private readonly doc: Y.Doc,
    private readonly onChange: () => void,
  ) {
    this.persistence = opened(`${PREFIX}${storyId}`, this.kept);
    void this.persistence?.whenSynced.then(() => this.begin());
    window.addEventListener('pagehide', this.write);
  }

  close(): void {
    window.removeEventListener('pagehide', this.write);
    this.write();
    this.state = 'never';
    this.doc.off('update', this.note);
    void this.persistence?.destroy();
    this.kept.destroy();
  }

  private begin(): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.kept), this);
    Y.applyUpdate(this.kept, Y.encodeStateAsUpdate(this.doc));
    this.doc.on('update', this.note);
    this.state = 'whole';
    this.onChange();
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
    this.waiting = [];
    this.state = 'whole';
    this.onChange();
  };
}

/** Removes every story that this browser holds; at sign-out, so that the next person at the machine finds none. */
export async function wipeLocalCopies(): Promise<void> {
  const databases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of databases) {
    if (name?.startsWith(PREFIX)) indexedDB.deleteDatabase(name);
  }
}

// Storage that is switched off: the status line then never says "kept on this device".
function opened(name: string, doc: Y.Doc): IndexeddbPersistence | null {
  try {
    return new IndexeddbPersistence(name, doc);
  } catch {
    return null;
  }
}
