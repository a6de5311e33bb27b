const PREFIX = 'galley-story-';

/** The name of the browser's own copy of a story. */
export function localCopyName(storyId: string): string {
  return `${PREFIX}${storyId}`;
}

/** Removes every story that this browser holds; at sign-out, so that the next person at the machine finds none. */
export async function wipeLocalCopies(): Promise<void> {
  const databases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of databases) {
    if (name?.startsWith(PREFIX)) indexedDB.deleteDatabase(name);
  }
}
