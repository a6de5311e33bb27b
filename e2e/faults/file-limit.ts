import { spawnSync } from 'node:child_process';

/**
 * Forbids a program to write to a file beyond so many bytes, or allows it again; what it tries fails. Any user may do
 * that to a program of their own. False where the system has no such command.
 */
export function limitFiles(pid: number, bytes: number | 'unlimited'): boolean {
  const done = spawnSync('prlimit', ['--pid', `${pid}`, `--fsize=${bytes}:`], { stdio: 'ignore' });
  return done.status === 0;
}
