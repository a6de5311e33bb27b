import type { Outcome } from '@/newsroom/refusal';

const MOST_SECONDS = 20;
const STEP = 250;

/** Does it again for some seconds while what stands in the way passes by itself, so that nobody has to press twice. */
export async function withPatience<Value>(
  work: () => Promise<Outcome<Value>>,
  seconds = MOST_SECONDS,
): Promise<Outcome<Value>> {
  for (let waited = 0; ; waited += STEP) {
    const outcome = await work();
    if (outcome.ok || !outcome.passes || waited >= seconds * 1000) return outcome;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
