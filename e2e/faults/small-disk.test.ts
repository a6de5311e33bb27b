import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '@/server/live/testing/until';
import { limitFiles } from './file-limit';
import { KillableProcess } from './killable-process';
import { openSmallDisk } from './small-disk';

/** Writes a line to the file that it is given whenever it is told to, and says how that went. */
const WRITER = `
  const fs = require('node:fs');
  process.stdin.on('data', () => {
    try { fs.appendFileSync(process.argv[1], 'a line'.repeat(1000)); console.log('written'); }
    catch (cause) { console.log(cause.code); }
  });
  console.log('ready');
`;

let writer: KillableProcess;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-limit-'));
});
afterEach(async () => {
  await writer.kill9();
  rmSync(folder, { recursive: true });
});

async function startWriter(file: string): Promise<void> {
  const isReady = async () => writer.log.includes('ready');
  writer = new KillableProcess({ args: ['-e', WRITER, file], env: process.env, isReady });
  await writer.start();
}

async function writes(): Promise<string> {
  writer.log = '';
  writer.tell('write');
  await until(() => writer.log !== '', 'it says how that went');
  return writer.log.trim();
}

const isLinux = process.platform === 'linux';

describe.runIf(isLinux)('where room can run out', () => {
  it('a small disk is full when it is filled, and has room again when it is freed', async () => {
    const disk = openSmallDisk(1);
    if (!disk) throw new Error('no small disk can be had here');
    await startWriter(join(disk.folder, 'text'));
    expect(await writes()).toBe('written');
    disk.fill(writer.pid);
    expect(await writes()).toBe(disk.kind === 'disk' ? 'ENOSPC' : 'EFBIG');
    disk.free(writer.pid);
    expect(await writes()).toBe('written');
    await writer.kill9();
    disk.close();
  });

  it('a program that may not let files grow fails to write, and writes again when it may', async () => {
    await startWriter(join(folder, 'text'));
    expect(await writes()).toBe('written');
    expect(limitFiles(writer.pid, 0)).toBe(true);
    expect(await writes()).toBe('EFBIG');
    limitFiles(writer.pid, 'unlimited');
    expect(await writes()).toBe('written');
  });
});
