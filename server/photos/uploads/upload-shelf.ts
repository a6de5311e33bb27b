import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Uploads that nobody goes on with are kept this long, in milliseconds. */
const KEPT = 24 * 60 * 60 * 1000;

/** Left free for the database and for what is written of a photo. */
const RESERVE = 64 * 1024 * 1024;

/** Where files lie that are still on their way. Always a folder of this machine, wherever finished photos are kept. */
export function uploadsFolder({ dataDir }: { dataDir: string }): string {
  return join(dataDir, 'uploads');
}

/** Whether a file of this size finds room there. */
export async function hasRoomFor(bytes: number, folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > bytes + RESERVE;
}

/** Removes the files of which nothing more has come for a day. Safe to run twice, and beside an upload. */
export async function sweepUploads({ folder, now }: { folder: string; now: Date }): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // Whoever finished it meanwhile took it away.
    const file = await stat(path).catch(() => null);
    if (file && now.getTime() - file.mtimeMs > KEPT) await rm(path, { force: true });
  }
}
