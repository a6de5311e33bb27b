import { readSettings } from '@/db/queries/setting';
import { runtime } from './runtime';

/** `without` names what does not work while pages are served all the same. */
export type Readiness = { ok: true; without?: string } | { ok: false; why: string };

let hasReachedStorage = false;

/**
 * Whether the process can serve; in plain words for whoever watches it, never an error text. The database must answer.
 * The photo storage must have answered once since the start, which settings that are wrong never do; when it goes away
 * later, readers keep their pages. Redis may be away at any time, the start included: text goes by the database.
 */
export async function isReady(): Promise<Readiness> {
  const { database, instances, log, storage } = runtime();
  const [base, photos] = await Promise.allSettled([
    readSettings(database.read, ['newsroomName']),
    storage.reach(),
  ]);
  for (const each of [base, photos]) {
    if (each.status === 'rejected') log.error({ err: each.reason }, 'not ready');
  }
  hasReachedStorage ||= photos.status === 'fulfilled';
  if (base.status === 'rejected') return { ok: false, why: 'the database does not answer' };
  if (!hasReachedStorage) return { ok: false, why: 'the photo storage does not answer' };
  const without = [
    ...(photos.status === 'fulfilled' ? [] : ['photos: their storage does not answer']),
    ...(instances.isQuick()
      ? []
      : ['Redis, which does not answer: instances reach each other by the database']),
  ];
  return { ok: true, ...(without.length > 0 && { without: without.join('; ') }) };
}
