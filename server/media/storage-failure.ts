import { type Refusal, refuse } from '@/newsroom/refusal';

/** Why a storage did not do what it was asked: it cannot be reached, will not, or has no room. */
export type StorageTrouble = 'STORAGE_UNREACHABLE' | 'STORAGE_REFUSES' | 'STORAGE_FULL';

/** A storage on another machine failed. Says what and where, never with what key. */
export class StorageFailure extends Error {
  constructor(
    readonly code: StorageTrouble,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const AWAY: string[] = ['STORAGE_UNREACHABLE', 'STORAGE_REFUSES'] satisfies StorageTrouble[];

/**
 * Whether something failed because the storage is not there for us now. Judged by the code and not by the class, of
 * which the server and Next's bundle have one each.
 */
export function isStorageAway(failure: unknown): boolean {
  for (let each = failure; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string' && AWAY.includes(each.code)) return true;
  }
  return false;
}

/** What somebody is told whose photo cannot be stored now. */
export function photoNotStored(): Refusal {
  return refuse(
    'unavailable',
    'The place where Galley keeps its photos does not answer; this one was not taken in. Try again in a few minutes, or tell an admin.',
  );
}

/** What somebody is told who asks for a picture that cannot be fetched now. */
export function pictureNotFetched(): Refusal {
  return refuse(
    'unavailable',
    'This picture cannot be fetched at the moment. Please try again in a few minutes.',
  );
}
