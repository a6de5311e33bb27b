import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limitFiles } from './file-limit';

/** Somewhere for a program to keep its files, where room can run out. */
export interface SmallDisk {
  folder: string;
  /** `disk` is a file system of its own; `limit` forbids the one program to let files grow, which it sees as an error like it. */
  kind: 'disk' | 'limit';
  /** From now on there is no room left for this program. */
  fill(pid: number): void;
  /** There is room again. */
  free(pid: number): void;
  close(): void;
}

/**
 * Opens one. A real file system can be mounted by root, on Linux; any other user of Linux gets the limit. Null where
 * neither can be had.
 */
export function openSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'galley-disk-'));
  const disk = mounted(folder, megabytes) ?? limited(folder);
  if (!disk) rmSync(folder, { recursive: true });
  return disk;
}

function mounted(folder: string, megabytes: number): SmallDisk | null {
  const size = `size=${megabytes}m`;
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder], { stdio: 'ignore' });
  if (mount.status !== 0) return null;
  const filler = join(folder, 'filler');
  return {
    folder,
    kind: 'disk',
    fill: () => fillUp(filler, megabytes),
    free: () => rmSync(filler),
    close() {
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Large pieces first and then ever smaller ones, until not even one byte has room.
function fillUp(filler: string, megabytes: number): void {
  for (let bytes = megabytes * 1_048_576; bytes >= 1; bytes = Math.floor(bytes / 2)) {
    try {
      for (;;) writeFileSync(filler, Buffer.alloc(bytes), { flag: 'a' });
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause;
    }
  }
}

function limited(folder: string): SmallDisk | null {
  if (!limitFiles(process.pid, 'unlimited')) return null;
  return {
    folder,
    kind: 'limit',
    fill: (pid) => void limitFiles(pid, 0),
    free: (pid) => void limitFiles(pid, 'unlimited'),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
