import { mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';
const ROOM = 2 ** 31;

/**
 * A new folder for a database that a test throws away. In memory where there is room for it: each test makes one, of some
 * nine hundred files on Postgres, and on a disk that takes ten times as long. Whoever names a place (`TMPDIR`) gets that.
 */
export async function throwawayFolder(prefix: string): Promise<string> {
  return mkdtemp(join((await isInMemory()) ? IN_MEMORY : tmpdir(), prefix));
}

async function isInMemory(): Promise<boolean> {
  if (process.env.TMPDIR) return false;
  const room = await statfs(IN_MEMORY).catch(() => null);
  return room !== null && room.bavail * room.bsize >= ROOM;
}
