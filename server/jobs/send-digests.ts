import type { Connection, Database } from '@/db/client';
import { takeForMail, type WaitingNotice, waitingNotices } from '@/db/queries/notice';
import { putIntoOutbox } from '@/db/queries/outbox';
import { isDigestDue } from '@/newsroom/digest-time';
import { newId } from '../ids';
import { MAIL, type MailPayload } from '../notify/mail';
import { readTimeZone } from '../stories/policy';

/** What is looked at in one round; the oldest come first, so that nobody waits for ever. */
const A_ROUND = 1000;

/** Sentences in one mail; what is beyond them is in the inbox. */
const MOST_SENTENCES = 30;

/**
 * Puts what waits into one mail for each person, once its hour has come: everything that waits goes with it. Each notice
 * is mailed once, however many instances run this; what has been read meanwhile is not mailed at all.
 */
export async function sendDigests({ database, now }: { database: Database; now: Date }): Promise<void> {
  const timeZone = await readTimeZone(database.read);
  const waiting = await waitingNotices(database.read, { limit: A_ROUND });
  for (const [personId, notices] of byPerson(waiting)) {
    const isDue = notices.some(({ mail, at }) => {
      return (mail === 'hourly' || mail === 'daily') && isDigestDue(mail, { toldAt: at, now, timeZone });
    });
    if (isDue) await database.inTransaction((tx) => mail(tx, { personId, notices, now }));
  }
}

async function mail(
  tx: Connection,
  { personId, notices, now }: { personId: string; notices: readonly WaitingNotice[]; now: Date },
): Promise<void> {
  const taken = new Set(await takeForMail(tx, { ids: notices.map(({ id }) => id), now }));
  const told = notices.filter(({ id }) => taken.has(id));
  if (told.length === 0) return;
  await putIntoOutbox(tx, [{ id: newId(), topic: MAIL, payload: digestFor(personId, told), now }]);
}

function digestFor(toPersonId: string, told: readonly WaitingNotice[]): MailPayload {
  const count = told.length === 1 ? 'One thing' : `${told.length} things`;
  const sentences = told.slice(0, MOST_SENTENCES).map(({ sentence }) => `– ${sentence}.`);
  const more = told.length - sentences.length;
  const rest = more > 0 ? [`And ${more} more in your inbox.`] : [];
  return {
    toPersonId,
    subject: `${count} on the desk since the last mail`,
    text: [...sentences, ...rest].join('\n'),
    path: '/desk/inbox',
  };
}

function byPerson(notices: readonly WaitingNotice[]): Map<string, WaitingNotice[]> {
  const found = new Map<string, WaitingNotice[]>();
  for (const notice of notices) found.set(notice.personId, [...(found.get(notice.personId) ?? []), notice]);
  return found;
}
