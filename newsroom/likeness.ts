/** Two pictures look alike when they differ in at most this many of the 64 places of their likeness. */
export const LOOKS_ALIKE = 7;

const BANDS = 4;
const BITS = 16;

/** In how many of their 64 places two likenesses of sixteen hexadecimal digits differ. */
export function distanceBetween(one: string, other: string): number {
  return bandsOf(one).reduce((sum, band, place) => sum + onesIn(band ^ (bandsOf(other)[place] ?? 0)), 0);
}

/**
 * Whether a likeness tells one picture from another. A plain sky, a black frame and a slow change of light give nearly
 * the same everywhere, so pictures of that kind are never said to look alike.
 */
export function isTelling(likeness: string): boolean {
  const ones = bandsOf(likeness).reduce((sum, band) => sum + onesIn(band), 0);
  return ones >= 6 && ones <= 58;
}

/** The four bands of a likeness, each as a number that also says which of the four it is. */
export function bandKeys(likeness: string): number[] {
  return bandsOf(likeness).map((band, place) => place * 2 ** BITS + band);
}

/**
 * The keys under which everything that looks alike is found: each band as it is, and with any one of its places turned.
 * Seven differences in four bands leave at least one band with no more than one.
 */
export function nearKeys(likeness: string): number[] {
  const turned = Array.from({ length: BITS }, (_, bit) => 1 << bit);
  return bandsOf(likeness).flatMap((band, place) =>
    [0, ...turned].map((bit) => place * 2 ** BITS + (band ^ bit)),
  );
}

function bandsOf(likeness: string): number[] {
  return Array.from({ length: BANDS }, (_, place) =>
    Number.parseInt(likeness.slice(place * 4, place * 4 + 4), 16),
  );
}

function onesIn(band: number): number {
  let ones = 0;
  for (let rest = band; rest !== 0; rest &= rest - 1) ones += 1;
  return ones;
}
