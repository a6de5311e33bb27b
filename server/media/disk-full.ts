import { type Refusal, refuse } from '@/newsroom/refusal';

const FULL = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100', 'STORAGE_FULL'];

/** Whether something could not be written because there is no room left, on the disk or in the database. */
export function isDiskFull(failure: unknown): boolean {
  for (let each = failure; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string' && FULL.includes(each.code)) return true;
  }
  return false;
}

/** What somebody is told whose photo finds no room. */
export function noRoom(): Refusal {
  return refuse(
    'unavailable',
    'There is no room left where Galley keeps its photos; this one was not taken in. Tell an admin.',
  );
}
