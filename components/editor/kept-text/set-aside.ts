import type * as Y from 'yjs';
import { isSameRestore } from '@/content/epoch';
import {
  copiesKeptFor,
  forgetKept,
  type KeptOwner,
  type KeptStory,
  keep,
  readKept,
} from '../device/kept-stories';
import { keptDocument } from '../local-copies';
import { takeTail } from '../tab-memory';
import { mayBeMissed, type OtherEpoch } from './kept-text';

/** A copy of a story that this device keeps from another epoch. It is never put into the story; a person may. */
export interface SetAside extends OtherEpoch {
  /** Takes it off this device. */
  discard(): Promise<void>;
  /** Lets go of it; it stays on this device. */
  close(): void;
}

/**
 * The copies from other epochs that hold something the story may lack: what the newsroom lost when it was restored, or
 * what was never saved before the document was rewritten. `own` is the copy of the story as the newsroom has it, which
 * stands in `current`.
 */
export async function readSetAside(own: KeptOwner, current: Y.Doc): Promise<SetAside[]> {
  const found: SetAside[] = [];
  for (const kept of await copiesKeptFor(own.personId)) {
    if (kept.storyId !== own.storyId || kept.epoch === own.epoch) continue;
    const isFromBeforeRestore = !isSameRestore(kept.epoch, own.epoch);
    const copy = { ...(await openCopy(kept)), isFromBeforeRestore };
    if (mayBeMissed(copy, current)) found.push(copy);
    else copy.close();
  }
  return found;
}

async function openCopy(story: KeptStory): Promise<Omit<SetAside, 'isFromBeforeRestore'>> {
  // What the tab that was reloaded typed last is perhaps not among its pieces yet.
  const tail = takeTail(story);
  if (tail) await keep({ ...story, isSent: false }, tail);
  const { pieces } = await readKept(story);
  const doc = keptDocument(pieces);
  return {
    doc,
    isSaved: story.isSent && tail === null,
    close: () => doc.destroy(),
    async discard() {
      await forgetKept(story);
      doc.destroy();
    },
  };
}
