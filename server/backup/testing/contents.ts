import { readArchive } from '../read-archive';

/** Everything that an archive holds, to be compared with another one: rows in an order of their own, files by their keys. */
export interface Contents {
  rows: Record<string, string[]>;
  files: Record<string, string>;
}

/** Two backups of the same newsroom have the same contents, but for what a restore changes on purpose. */
export async function contentsOf(path: string): Promise<Contents> {
  const rows: Contents['rows'] = {};
  const files: Contents['files'] = {};
  const columns = new Map<string, string[]>();
  for await (const part of readArchive(path)) {
    if (part.kind === 'header')
      for (const table of part.header.tables)
        columns.set(
          table.name,
          table.columns.map(({ name }) => name),
        );
    if (part.kind === 'file')
      files[part.key] = `${part.contentType} ${Buffer.from(part.bytes).toString('base64')}`;
    // Making and restoring a backup is itself written into the audit; that its chain is whole is tested by itself.
    if (part.kind !== 'rows' || part.table.startsWith('audit')) continue;
    const names = columns.get(part.table) ?? [];
    const lines = part.rows.map((row) =>
      JSON.stringify(row.map((value, place) => comparable(names[place], value))),
    );
    rows[part.table] = [...(rows[part.table] ?? []), ...lines].toSorted();
  }
  return { rows, files };
}

function comparable(column: string | undefined, value: unknown): unknown {
  return column !== undefined && MARKS.includes(column) ? null : inOrder(value);
}

const MARKS = ['restored', 'rewritten', 'session_epoch'];

// Postgres puts the keys of its JSON into an order of its own.
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
