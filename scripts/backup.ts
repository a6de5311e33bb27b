import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { backUp, CannotBackUp } from '@/server/backup/back-up';
import { summary } from '@/server/backup/summary';
import { readEnv, UnsafeConfiguration } from '@/server/env';
import { openStorage } from '@/server/media/open-storage';
import { noteInAudit } from './note-in-audit';
import { CommandRefused, runCommand } from './run-command';

/** One file of the whole newsroom, which goes on working meanwhile: `npm run backup -- FILE`. */
async function main([file, ...rest]: string[]): Promise<void> {
  if (!file || rest.length > 0) throw new CommandRefused('Say where to: npm run backup -- FILE');
  const path = resolve(file);
  if (existsSync(path))
    throw new CommandRefused(`${file} is there already: choose another name, or move it away.`);
  const { databaseUrl, storageUrl } = readEnv();
  const storage = openStorage(storageUrl);
  const now = new Date();
  const manifest = await backUp({ databaseUrl, storage, path, now });
  await noteInAudit(databaseUrl, { act: 'export', facts: { what: 'backup', format: 'galley' }, now });
  console.log(`${file} holds ${summary(manifest)}.`);
  console.log('Keep it where you keep secrets: it holds unpublished stories. AUTH_SECRET is not in it.');
}

await runCommand(main, [CannotBackUp, UnsafeConfiguration]);
