import type { Connection } from '@/db/client';
import { putIntoOutbox } from '@/db/queries/outbox';
import { newId } from '../ids';
import { MAIL, type MailPayload } from '../stories/notify';

interface Telling {
  toPersonId: string;
  /** Who did it; nobody is told of their own deeds. */
  byPersonId: string;
  /** "An assignment was given to you by Edie Marsh", with no word of what it is about. */
  sentence: string;
  path: string;
  now: Date;
}

/** Puts a message about an assignment into the outbox. It never says what the assignment is: mail is read by others. */
export async function tell(tx: Connection, telling: Telling): Promise<void> {
  const { toPersonId, byPersonId, sentence, path, now } = telling;
  if (toPersonId === byPersonId) return;
  const payload: MailPayload = {
    toPersonId,
    subject: sentence,
    text: `${sentence}. What it is about is on its page.`,
    path,
  };
  await putIntoOutbox(tx, [{ id: newId(), topic: MAIL, payload, now }]);
}

export function storyPath(storyId: string): string {
  return `/desk/stories/${storyId}`;
}
