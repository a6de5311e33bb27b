const KEY = 'galley-recent-blocks';
const MOST = 3;

/** The names of the blocks that this browser inserted last, the latest first. */
export function recentlyUsed(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((name) => typeof name === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Remembers that a block was inserted. Without storage nothing is remembered. */
export function noteUse(name: string): void {
  try {
    const names = [name, ...recentlyUsed().filter((other) => other !== name)].slice(0, MOST);
    localStorage.setItem(KEY, JSON.stringify(names));
  } catch {
    // A browser that keeps nothing shows the list in its usual order.
  }
}
