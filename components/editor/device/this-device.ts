/**
 * What this browser knows of itself: who was at its desk last, whether it belongs to several people, and whether
 * keeping has been stopped for as long as this page stands. Nothing of any story.
 */

const PERSON = 'galley-person';
const SHARED = 'galley-shared-computer';

/** What another tab of this browser did to what all tabs keep. */
export type DeviceNews = 'signed-out' | 'shared';

const CHANNEL = 'galley-device';

/** A page hears its own words too; those are not news to it. */
const PAGE = Math.random();

let isStopped = false;

/** Whose desk this was when the newsroom last said so; null on a browser that nobody has used or that was wiped. */
export function personHere(): string | null {
  return stored(PERSON);
}

export function setPersonHere(personId: string | null): void {
  store(PERSON, personId);
}

/** Whether somebody said that this computer is shared: then nothing of any story stays on it. */
export function isSharedComputer(): boolean {
  return stored(SHARED) === 'yes';
}

export function setSharedComputer(isShared: boolean): void {
  store(SHARED, isShared ? 'yes' : null);
}

/** From now on this page writes nothing to the device: what it holds must not come back after it was wiped. */
export function stopKeeping(): void {
  isStopped = true;
}

/** Lets this page keep again, after the computer was said to be one person's own. */
export function keepAgain(): void {
  isStopped = false;
}

export function mayKeep(): boolean {
  return !isStopped && !isSharedComputer();
}

/** Tells the other tabs of this browser. */
export function tellTabs(news: DeviceNews): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ news, from: PAGE });
  channel.close();
}

/** Hears what other tabs did; gives back what ends that. */
export function hearTabs(listener: (news: DeviceNews) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data: { news, from } }: MessageEvent<{ news: DeviceNews; from: number }>) => {
    if (from !== PAGE) listener(news);
  };
  return () => channel.close();
}

// Storage may be switched off: the browser then keeps nothing, neither this nor a story.
function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    return;
  }
}
