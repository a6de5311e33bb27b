/** A repeatable source of chance: the same seed always gives the same sequence. */
export interface Dice {
  /** A number in [low, high). */
  between(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items, each equally likely. */
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** Rolls for one picture. Small and fast rather than strong: nothing secret depends on it. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x9e3779b9) >>> 0;
    return scramble(state) / 0x1_0000_0000;
  };
  return {
    between: (low, high) => low + roll() * (high - low),
    chance: (probability) => roll() < probability,
    pick: (items) => items[Math.floor(roll() * items.length)] ?? items[0],
  };
}

/** Mixes the bits of a 32-bit number so that neighbours come out unrelated. */
export function scramble(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
