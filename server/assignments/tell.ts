import type { Connection } from '@/db/client';
import { tellPeople } from '../notify/tell-people';

interface Telling {
  toPersonId: string;
  /** Who did it; nobody is told of their own deeds. */
  byPersonId: string;
  /** "An assignment was given to you by Edie Marsh", with no word of what it is about. */
  sentence: string;
  storyId: string;
  now: Date;
}

/** Tells of an assignment. It never says what the assignment is: mail is read by others. */
export async function tell(tx: Connection, telling: Telling): Promise<void> {
  const { toPersonId, byPersonId, sentence, storyId, now } = telling;
  if (toPersonId === byPersonId) return;
  const text = `${sentence}. What it is about is on its page.`;
  const path = storyPath(storyId);
  await tellPeople(tx, [{ toPersonId, storyId, kind: 'assignment', subject: sentence, text, path }], now);
}

function storyPath(storyId: string): string {
  return `/desk/stories/${storyId}`;
}
