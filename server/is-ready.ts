import { readSettings } from '@/db/queries/setting';
import { runtime } from './runtime';

/** Whether the database answers; `why` is a plain word for whoever watches the process, never an error text. */
export async function isReady(): Promise<{ ok: true } | { ok: false; why: string }> {
  const { database, log } = runtime();
  try {
    await readSettings(database.read, ['newsroomName']);
    return { ok: true };
  } catch (cause) {
    log.error({ err: cause }, 'not ready');
    return { ok: false, why: 'the database does not answer' };
  }
}
