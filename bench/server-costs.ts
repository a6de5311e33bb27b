import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGalley } from './galley-process';
import { atMost, type Row } from './row';

const IDLE = 10_000;

/** How soon the built server answers, and what it holds in memory when nobody asks it anything. */
export async function measureServer(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  const server = await startGalley({ DATA_DIR: folder });
  await new Promise((resolve) => setTimeout(resolve, IDLE));
  const megabytes = server.residentMegabytes();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return [
    atMost('server ready, with an empty database to migrate', server.secondsToReady, 2, 's'),
    ...(megabytes === null ? [] : [atMost('resident memory, idle', megabytes, 300, 'MB')]),
  ];
}
