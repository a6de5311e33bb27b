/** One line of the table: what was measured, against what it is held. */
export interface Row {
  what: string;
  measured: string;
  limit: string;
  /** Null where nothing is promised and the number is only reported. */
  isMet: boolean | null;
}

/** A row for a number that must not be above its limit. */
export function atMost(what: string, measured: number, limit: number, unit: string): Row {
  return {
    what,
    measured: shown(measured, unit),
    limit: `≤ ${shown(limit, unit)}`,
    isMet: measured <= limit,
  };
}

/** A row for a number that must not be below its limit. */
export function atLeast(what: string, measured: number, limit: number, unit: string): Row {
  return {
    what,
    measured: shown(measured, unit),
    limit: `≥ ${shown(limit, unit)}`,
    isMet: measured >= limit,
  };
}

/** A row for a number that is only reported. */
export function reported(what: string, measured: number, unit: string): Row {
  return { what, measured: shown(measured, unit), limit: '–', isMet: null };
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Prints the rows as a table. */
export function printTable(rows: readonly Row[]): void {
  const lines = rows.map((row) => [
    row.what,
    row.measured,
    row.limit,
    row.isMet === null ? '' : row.isMet ? 'met' : 'MISSED',
  ]);
  const all = [['measure', 'measured', 'limit', ''], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  for (const line of all)
    console.log(line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

function shown(value: number, unit: string): string {
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ${unit}`;
}
