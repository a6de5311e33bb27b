import { setTimeout as wait } from 'node:timers/promises';

/** Waits for something to become true; throws with its name when it does not in time. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  what: string,
  milliseconds = 10_000,
): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}`);
    await wait(10);
  }
}
