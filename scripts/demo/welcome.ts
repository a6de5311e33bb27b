import { roleName } from '@/newsroom/roles';
import type { Env } from '@/server/env';
import { DEMO_PASSWORD, people } from '../demo-newsroom/people';

/** Says where the newsroom is, who can sign in, and how it ends. */
export function welcome({ port, dataDir }: Pick<Env, 'port' | 'dataDir'>): string {
  const rows = Object.values(people).map(({ email, role, name }) => [email, roleName(role), name]);
  return [
    '',
    `The Harbour Ledger is open at http://localhost:${port}, and its desk at http://localhost:${port}/desk`,
    '',
    ...table([['Sign in as', 'Role', 'Name'], ...rows]),
    '',
    `  The password of everyone is ${DEMO_PASSWORD}`,
    '',
    `The data is in ${dataDir} and stays there; npm run demo -- --fresh starts over. Press Ctrl-C to stop.`,
    '',
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
  );
}
