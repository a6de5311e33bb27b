import { forgetTab } from '../tab-memory';
import { forgetDesk } from './kept-desk';
import { wipeKept } from './kept-stories';
import { type DeviceNews, setPersonHere, stopKeeping, tellTabs } from './this-device';

/** Under these the browser remembers files that were sent in part, by their names. */
const UNFINISHED = 'tus::';

/** Under these it keeps comments that were not sent. */
export const COMMENT_DRAFTS = 'galley-comment-';

/**
 * Removes all that this browser holds of any story: copies, undo, names of photos, and the desk that opens without a
 * network. The other tabs are told, and this page keeps nothing more.
 */
export async function wipeDevice(news: DeviceNews): Promise<void> {
  stopKeeping();
  forgetTab();
  tellTabs(news);
  setPersonHere(null);
  for (const key of Object.keys(localStorage))
    if ([UNFINISHED, COMMENT_DRAFTS].some((prefix) => key.startsWith(prefix))) localStorage.removeItem(key);
  // A browser that lets nobody open its storage has nothing in it either.
  await Promise.all([wipeKept().catch(() => undefined), forgetDesk()]);
}
