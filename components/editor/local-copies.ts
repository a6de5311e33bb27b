import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';

const PREFIX = 'galley-story-';

/** The browser's own copy of an open story: what is typed is kept on this device before it has reached the newsroom. */
export class LocalCopy {
  /** True while everything in the document is kept here too. */
  isKept = false;
  private readonly persistence: IndexeddbPersistence | null;

  /** `onKept` is called once what was kept before has been read into the document. */
  constructor(storyId: string, doc: Doc, onKept: () => void) {
    this.persistence = opened(`${PREFIX}${storyId}`, doc);
    void this.persistence?.whenSynced.then(() => {
      this.isKept = true;
      onKept();
    });
  }

  close(): void {
    this.isKept = false;
    void this.persistence?.destroy();
  }
}

/** Removes every story that this browser holds; at sign-out, so that the next person at the machine finds none. */
export async function wipeLocalCopies(): Promise<void> {
  const databases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of databases) {
    if (name?.startsWith(PREFIX)) indexedDB.deleteDatabase(name);
  }
}

// Storage that is switched off: the status line then never says "kept on this device".
function opened(name: string, doc: Doc): IndexeddbPersistence | null {
  try {
    return new IndexeddbPersistence(name, doc);
  } catch {
    return null;
  }
}
