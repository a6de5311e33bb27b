// Plain JavaScript, because on a fresh clone there is nothing yet that could run TypeScript.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

// Not `npm ci`: it refuses a lock file that does not name the optional binaries of every platform, and the lock file is
// written on one. `npm install` takes the locked versions all the same; `--no-save` keeps it from touching the files.
const INSTALL = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'];

const MARK = 'node_modules/.galley-installed';

/** Installs the packages that package-lock.json names, unless exactly these were installed before. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 9)) {
    console.error(`Galley needs Node 20.9 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const installed = existsSync(MARK) ? readFileSync(MARK, 'utf8') : '';
  if (installed === wanted) return;

  const startedAt = Date.now();
  console.log('Installing packages …');
  const result = spawnSync('npm', INSTALL, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
  writeFileSync(MARK, wanted);
  console.log(`Installed in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
}
