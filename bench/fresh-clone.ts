import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../db/testing/embedded-postgres';
import { atMost, type Row } from './row';

/** From `git clone` to a demo newsroom that answers, the way somebody who has just heard of Galley would start it. */
export async function measureFreshClone(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-clone-'));
  const port = await freePort();
  const startedAt = performance.now();
  spawnSync('git', ['clone', '--quiet', process.cwd(), folder], { stdio: 'inherit' });
  const demo = spawn('npm', ['run', 'demo'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: 'inherit',
    detached: true,
  });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/ready`).catch(() => null);
    if (answer?.ok) break;
    if (demo.exitCode !== null) throw new Error('npm run demo ended before it served');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  // The group: npm, the demo's own process, and the server that it started.
  if (demo.pid) process.kill(-demo.pid, 'SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
  return atMost('fresh clone to served demo', seconds, 240, 's');
}
