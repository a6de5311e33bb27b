import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotRestore } from '@/db/backup/restoring';
import { UnusableBackup } from '@/server/backup/archive-format';
import { restore } from '@/server/backup/restore';
import { summary } from '@/server/backup/summary';
import { readEnv, UnsafeConfiguration } from '@/server/env';
import { openStorage } from '@/server/media/open-storage';
import { noteInAudit } from './note-in-audit';
import { CommandRefused, runCommand } from './run-command';

/** A newsroom back from a backup, while it does not run: `npm run restore -- FILE [--replace]`. */
async function main(given: string[]): Promise<void> {
  const [file, ...rest] = given.filter((each) => each !== '--replace');
  if (!file || rest.length > 0)
    throw new CommandRefused('Say from where: npm run restore -- FILE [--replace]');
  const path = resolve(file);
  if (!existsSync(path)) throw new CommandRefused(`There is no file ${file}.`);
  const { databaseUrl, storageUrl } = readEnv();
  const storage = openStorage(storageUrl);
  const mayReplace = given.includes('--replace');
  const { madeAt, manifest } = await restore({ databaseUrl, storage, path, mayReplace });
  const facts = { what: 'backup', from: madeAt.toISOString() };
  await noteInAudit(databaseUrl, { act: 'import', facts, now: new Date() });
  console.log(`Restored as of ${madeAt.toISOString()}: ${summary(manifest)}.`);
  console.log('Everybody signs in again. Who was let go since then can sign in too: see People.');
}

await runCommand(main, [CannotRestore, UnusableBackup, UnsafeConfiguration]);
