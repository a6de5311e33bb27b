import * as Y from 'yjs';
import { fieldText } from '@/content/to-text';
import { openDatabase } from '@/db/client';
import { pendingUpdates } from '@/db/queries/working-copy';
import { loadWorkingCopy } from '../../stories/working-copy';

/** The body's words as a process reads them that has never heard of the live server: the database, opened afresh. */
export async function storedWords(databaseUrl: string, storyId: string): Promise<string> {
  const database = openDatabase(databaseUrl);
  try {
    const loaded = await loadWorkingCopy(database.read, storyId);
    if (!loaded.ok) throw new Error(loaded.problems.join(' '));
    return fieldText(loaded.copy.body).replaceAll('\n\n', '\n');
  } finally {
    await database.close();
  }
}

/** How many changes of a story are stored and not merged. */
export async function storedUpdates(databaseUrl: string, storyId: string): Promise<number> {
  const database = openDatabase(databaseUrl);
  try {
    return (await pendingUpdates(database.read, storyId)).length;
  } finally {
    await database.close();
  }
}

/** The merged state of a story as a document. */
export function documentFrom(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}
