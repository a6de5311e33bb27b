import type { Logger } from 'pino';
import type { Connection, Database } from '@/db/client';
import { claimUntoldLook, type SecondLookRow, untoldLooks } from '@/db/queries/aftermath';
import { listPeople } from '@/db/queries/person';
import { tellPeople } from '../notify/tell-people';

interface JobContext {
  database: Database;
  log: Logger;
  now: Date;
}

/** Tells the managing editors of each quick fix that nobody else has looked at in time; once, however many instances run. */
export async function watchSecondLooks({ database, log, now }: JobContext): Promise<void> {
  for (const look of await untoldLooks(database.read, now)) {
    try {
      await database.inTransaction((tx) => tell(tx, look, now));
    } catch (cause) {
      // One that fails must not keep the others from being told of.
      log.error({ err: cause, look: look.id }, 'an overdue second look could not be told of');
    }
  }
}

async function tell(tx: Connection, look: SecondLookRow, now: Date): Promise<void> {
  if (!(await claimUntoldLook(tx, { id: look.id, now }))) return;
  const told = (await listPeople(tx)).filter(
    ({ disabledAt, roles }) => !disabledAt && roles.includes('managing_editor'),
  );
  const notice = {
    kind: 'task',
    storyId: look.storyId,
    subject: 'Nobody has looked a second time at a quick fix',
    text: `${look.fixedByName} fixed a published story quickly, and nobody else has looked at it in time.`,
    path: `/desk/stories/${look.storyId}`,
  } as const;
  await tellPeople(
    tx,
    told.map(({ personId: toPersonId }) => ({ toPersonId, ...notice })),
    now,
  );
}
