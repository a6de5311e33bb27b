import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { openDatabase } from '@/db/client';
import { auditAsCsv } from '@/server/audit/export-audit';
import { type Verdict, verifyChain } from '@/server/audit/verify-chain';
import { writeDown } from '@/server/audit/write-down';
import { readEnv, UnsafeConfiguration } from '@/server/env';
import { CommandRefused, runCommand } from './run-command';

const USAGE = 'Say what: npm run audit -- verify [--head HASH], or npm run audit -- export FILE';

/** Proves that nobody has changed the audit, or writes all of it into a file. */
async function main([deed, ...given]: string[]): Promise<void> {
  if (deed === 'verify') return verify(given);
  if (deed === 'export') return exportTo(given);
  throw new CommandRefused(USAGE);
}

async function verify(given: string[]): Promise<void> {
  const [option, kept] = given;
  if (given.length > 0 && (option !== '--head' || !kept || given.length > 2)) throw new CommandRefused(USAGE);
  const database = openDatabase(readEnv().databaseUrl);
  const verdict = await verifyChain(database.read, kept).finally(() => database.close());
  if (!verdict.isWhole) throw new CommandRefused(inWords(verdict));
  console.log(`The audit is whole: ${verdict.head.number} rows, none changed, missing or added.`);
  console.log(`Its head is ${verdict.head.hash}`);
  console.log('Keep the head elsewhere: with verify --head it shows also whether the end was cut off.');
}

function inWords(verdict: Exclude<Verdict, { isWhole: true }>): string {
  if (verdict.what === 'other')
    return 'The audit is not the one that had this head: rows were cut off, or written anew.';
  return `The audit is broken: row ${verdict.number} was ${verdict.what === 'missing' ? 'removed' : verdict.what}.`;
}

async function exportTo([file, ...rest]: string[]): Promise<void> {
  if (!file || rest.length > 0) throw new CommandRefused(USAGE);
  const path = resolve(file);
  if (existsSync(path)) throw new CommandRefused(`${file} is there already: choose another name.`);
  const database = openDatabase(readEnv().databaseUrl);
  try {
    const facts = { what: 'audit', format: 'csv' };
    await database.inTransaction(async (tx) =>
      writeDown(tx, { act: 'export', personId: null, facts, now: new Date() }),
    );
    const out = createWriteStream(path, { mode: 0o600, flags: 'wx' });
    const everything = { personId: null, act: null, storyId: null, from: null, until: null };
    for await (const lines of auditAsCsv(database, everything))
      if (!out.write(lines)) await once(out, 'drain');
    out.end();
    await finished(out);
  } finally {
    await database.close();
  }
  console.log(`The audit is in ${file}.`);
}

await runCommand(main, [UnsafeConfiguration]);
