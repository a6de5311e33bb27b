import { RateLimiterMemory } from 'rate-limiter-flexible';
import { refuse } from '@/newsroom/refusal';

/** What is answered to who has guessed too often. */
export const TOO_MANY_TRIES = refuse(
  'too_many',
  'Too many tries. Wait a quarter of an hour, then try again.',
);

// Ten wrong tries in fifteen minutes, counted for each key: guessing becomes hopeless, a typo does not.
const limits = globalThis as typeof globalThis & { galleySignInLimit?: RateLimiterMemory };

function wrongTries(): RateLimiterMemory {
  limits.galleySignInLimit ??= new RateLimiterMemory({ points: 10, duration: 15 * 60 });
  return limits.galleySignInLimit;
}

/** Whether no more tries are heard under this key for now. The key says whose password is tried, and from where. */
export async function hasTriedTooOften(key: string): Promise<boolean> {
  const tries = await wrongTries().get(key);
  return tries !== null && tries.remainingPoints <= 0;
}

/** Counts one wrong password. Never throws: who is over the limit already is no further over it. */
export async function countWrongTry(key: string): Promise<void> {
  await wrongTries()
    .consume(key)
    .catch(() => undefined);
}

/** The password was right: the count begins again. */
export async function forgetWrongTries(key: string): Promise<void> {
  await wrongTries().delete(key);
}
