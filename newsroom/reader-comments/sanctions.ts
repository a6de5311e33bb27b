/** What keeps a commenter from commenting: for a time, or for good. */
export interface Sanction {
  /** Null: for good. */
  until: Date | null;
  reason: string;
}

export const SUSPENSION_DAYS = [1, 7, 30, 90] as const;

export type SuspensionDays = (typeof SUSPENSION_DAYS)[number];

/** The sanctions that hold at a moment; one that ends at this moment does not. */
export function holdsNow(sanctions: readonly Sanction[], now: Date): Sanction | null {
  const holding = sanctions.filter(({ until }) => until === null || until > now);
  return holding.find(({ until }) => until === null) ?? longest(holding);
}

function longest(sanctions: readonly Sanction[]): Sanction | null {
  return sanctions.toSorted((one, other) => Number(other.until) - Number(one.until))[0] ?? null;
}

/** What the commenter is told. */
export function sanctionSentence({ until, reason }: Sanction): string {
  const because = reason === '' ? '' : ` The reason: ${reason}`;
  if (until === null) return `You cannot comment here any more.${because}`;
  return `You cannot comment here until ${until.toISOString().slice(0, 10)}.${because}`;
}
