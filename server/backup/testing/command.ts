import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** Runs one of the commands in a process of its own, on another database and folder. Throws when it fails. */
export async function command(
  script: 'audit' | 'backup' | 'restore',
  given: readonly string[],
  place: { databaseUrl: string; folder: string },
): Promise<string> {
  const path = join(ROOT, 'scripts', `${script}.ts`);
  const { stdout } = await run(process.execPath, ['--import', 'tsx', path, ...given], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: place.databaseUrl,
      STORAGE_URL: `file:${join(place.folder, 'media')}`,
      DATA_DIR: place.folder,
    },
  });
  return stdout;
}
