export const MOST_COLUMNS = 20;
export const MOST_ROWS = 300;

/** Why a table of this size cannot stand in a story, in a sentence; null when it can. */
export function sizeRefusal({ rows, columns }: { rows: number; columns: number }): string | null {
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS) return null;
  return (
    `A table in a story has at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns; this would have ` +
    `${inWords(rows, 'row')} and ${inWords(columns, 'column')}.`
  );
}

function inWords(count: number, thing: string): string {
  return `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
}
