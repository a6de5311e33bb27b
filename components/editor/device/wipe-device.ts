import { forgetTab } from '../tab-memory';
import { forgetDesk } from './kept-desk';
import { wipeKept } from './kept-stories';
import { type DeviceNews, setPersonHere, stopKeeping, tellTabs } from './this-device';

/** Under these the browser remembers files that were sent in part, by their names. */
const UNFINISHED = 'tus::';

/**
 * Removes all that this browser holds of any story: copies, undo, names of photos, and the desk that opens without a
 * network. The other tabs are told, and this page keeps nothing more.
 */
export async function wipeDevice(news: DeviceNews): Promise<void> {
  stopKeeping();
  forgetTab();
  tellTabs(news);
  setPersonHere(null);
  for (const key of Object.keys(localStorage)) if (key.startsWith(UNFINISHED)) localStorage.removeItem(key);
  // A browser that lets nobody open its storage has nothing in it either.
  await Promise.all([wipeKept().catch(() => undefined), forgetDesk()]);
}
