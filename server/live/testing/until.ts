import { setTimeout as wait } from 'node:timers/promises';

/** In milliseconds: who is told at once is told before the look at everybody that finds it out anyway (`regrade.ts`). */
export const BEFORE_THE_SWEEP = 2_500;

/** Waits for something to become true; throws with its name when it does not in time. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  what: string,
  milliseconds = 25_000,
): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}`);
    await wait(10);
  }
}
