import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { KillableProcess } from './killable-process';
import { processesOf } from './tab-killer';

const folder = mkdtempSync(join(tmpdir(), 'galley-profile-'));
const isReady = async () => true;
const one = new KillableProcess({
  args: ['-e', 'setInterval(() => {}, 1000)', '--', `--user-data-dir=${folder}`],
  env: process.env,
  isReady,
});
const other = new KillableProcess({ args: ['-e', 'setInterval(() => {}, 1000)'], env: process.env, isReady });

afterEach(async () => {
  await one.kill9();
  await other.kill9();
  rmSync(folder, { recursive: true, force: true });
});

it('the processes of a profile are those that were started with its folder, and no others', async () => {
  await one.start();
  await other.start();
  expect(processesOf(folder)).toEqual([one.pid]);
});
