import type { Load } from './load';
import { median } from './row';

/** What each server answered in one round; they are asked one after the other. */
export type Round<Name extends string> = Record<Name, Load>;

const ROUNDS = 7;

/** Each several times, all in turn, in the order of their names. */
export async function inTurn<Name extends string>(
  asks: Record<Name, () => Promise<Load>>,
): Promise<Round<Name>[]> {
  const rounds: Round<Name>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const loads: [string, Load][] = [];
    for (const [name, ask] of Object.entries<() => Promise<Load>>(asks)) loads.push([name, await ask()]);
    rounds.push(Object.fromEntries(loads) as Round<Name>); // One for each that was asked.
  }
  return rounds;
}

/** The middle of its rounds: a moment in which the machine stands still must not decide. */
export function middleOf<Name extends string>(rounds: readonly Round<Name>[], name: NoInfer<Name>): Load {
  const middle = (value: (load: Load) => number) => median(rounds.map((round) => value(round[name])));
  return {
    requestsPerSecond: middle((load) => load.requestsPerSecond),
    p99: middle((load) => load.p99),
    failed: Math.max(...rounds.map((round) => round[name].failed)),
  };
}

/** How many requests one server answers for each of another's. */
export function partOf<Name extends string>(
  rounds: readonly Round<Name>[],
  one: NoInfer<Name>,
  other: NoInfer<Name>,
): number {
  return middlePart(
    rounds,
    (round) => round[one].requestsPerSecond,
    (round) => round[other].requestsPerSecond,
  );
}

/**
 * The middle of the parts of all rounds. A machine may be a fifth slower for half a minute, and that falls on both of a
 * round alike.
 */
export function middlePart<Seen>(
  rounds: readonly Seen[],
  one: (round: Seen) => number,
  other: (round: Seen) => number,
): number {
  return median(rounds.map((round) => one(round) / other(round)));
}
