import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../env';

/** The secret that signs sessions: AUTH_SECRET, else the one kept in the data folder, made on first use. */
export function readAuthSecret(env: Env): string {
  if (env.authSecret) return env.authSecret;
  const path = join(env.dataDir, 'auth-secret');
  mkdirSync(env.dataDir, { recursive: true });
  try {
    // `wx` fails when the file is there: two processes that start together agree on one secret.
    writeFileSync(path, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  return readFileSync(path, 'utf8').trim();
}
