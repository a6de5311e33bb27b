/** With which cases the suite tries a property, unless somebody asks for others. */
const SEED = 20_261_128;

/**
 * How a property is tried. In the suite with the same cases each time, `short` of them, so that a red run says something of
 * the change and not of the day; with `PROMISE_RUNS=3000` before the command with so many, and others each time. What fails
 * then names its seed, which `SEED` brings back.
 */
export function tries(short: number): { numRuns: number; seed?: number } {
  const { PROMISE_RUNS: asked, SEED: seed = asked === undefined ? SEED : undefined } = process.env;
  return { numRuns: Number(asked ?? short), ...(seed !== undefined && { seed: Number(seed) }) };
}
