import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { isSameRestore } from '@/content/epoch';
import { COPIES, IS_SAVED } from '../local-copies';
import { epochOfName } from '../local-name';
import { takeTail } from '../tab-memory';
import { mayBeMissed, type OtherEpoch } from './kept-text';

/** A copy of a story that this device keeps from another epoch. It is never put into the story; a person may. */
export interface SetAside extends OtherEpoch {
  /** Takes it off this device. */
  discard(): Promise<void>;
  /** Lets go of it; it stays on this device. */
  close(): void;
}

interface Question {
  storyId: string;
  /** The epoch of the story as the newsroom has it. */
  epoch: string;
  /** The story as the newsroom has it. */
  current: Y.Doc;
}

/**
 * The copies from other epochs that hold something the story may lack: what the newsroom lost when it was restored, or
 * what was never saved before the document was rewritten.
 */
export async function readSetAside({ storyId, epoch, current }: Question): Promise<SetAside[]> {
  const found: SetAside[] = [];
  for (const name of await namesOf(storyId)) {
    const ofCopy = epochOfName(storyId, name);
    if (ofCopy === null || ofCopy === epoch) continue;
    const copy = { ...(await openCopy(name)), isFromBeforeRestore: !isSameRestore(ofCopy, epoch) };
    if (mayBeMissed(copy, current)) found.push(copy);
    else copy.close();
  }
  return found;
}

async function namesOf(storyId: string): Promise<string[]> {
  const databases = (await indexedDB.databases?.()) ?? [];
  const names = databases.flatMap(({ name }) =>
    name?.startsWith(`${COPIES}${storyId}`) ? name.slice(COPIES.length) : [],
  );
  return names.toSorted();
}

async function openCopy(name: string): Promise<Omit<SetAside, 'isFromBeforeRestore'>> {
  const doc = new Y.Doc({ gc: false });
  const persistence = new IndexeddbPersistence(`${COPIES}${name}`, doc);
  await persistence.whenSynced;
  const isSaved = (await persistence.get(IS_SAVED)) === 1;
  // What the tab that was reloaded typed last is perhaps not in its database yet; from here it gets there.
  const tail = takeTail(name);
  if (tail) Y.applyUpdate(doc, tail);
  return {
    doc,
    isSaved,
    close: () => void persistence.destroy().then(() => doc.destroy()),
    async discard() {
      await persistence.destroy();
      await clearDocument(`${COPIES}${name}`);
      doc.destroy();
    },
  };
}
