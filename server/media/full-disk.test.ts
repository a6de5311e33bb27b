import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { isDiskFull } from './disk-full';
import { ingestPhoto } from './ingest-photo';
import { fileStorage, type OperatedStorage } from './storage';

/** A file system of one megabyte. Only root may mount one, and only on Linux. */
const folder = mkdtempSync(join(tmpdir(), 'galley-full-'));
const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
const isMounted = mount.status === 0;

afterAll(() => {
  if (isMounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!isMounted)('a real disk that is full (only where a test may mount one)', () => {
  let storage: OperatedStorage;
  beforeEach(async () => {
    storage = fileStorage(folder);
    for await (const { key } of storage.list()) await storage.delete(key);
  });

  it('keeps nothing of an object that did not fit, and the next one that fits', async () => {
    const failure = await storage
      .put('a/large', Buffer.alloc(3_000_000), 'image/png')
      .catch((cause) => cause);
    expect(isDiskFull(failure)).toBe(true);
    expect(await filesIn(folder)).toEqual([]);
    await storage.put('a/small', Buffer.alloc(3_000), 'image/png');
    expect(await storage.get('a/small')).toMatchObject({ size: 3_000 });
  });

  it('keeps the object that was there when a larger one does not fit in its place', async () => {
    await storage.put('a/b', Buffer.from('first'), 'text/plain');
    await storage.put('a/b', Buffer.alloc(3_000_000), 'image/png').catch(() => undefined);
    const kept = await storage.get('a/b');
    expect(Buffer.from((await kept?.bytes()) ?? []).toString()).toBe('first');
  });

  it('refuses a photo with a sentence, and nothing of it stays', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const create = { width: 1600, height: 1200, channels: 3, background: '#888', noise } as const;
    const bytes = await sharp({ create }).jpeg({ quality: 100 }).toBuffer();
    expect(bytes.length).toBeGreaterThan(1_048_576);
    const tools = { storage, newId: () => 'p1', now: () => new Date() };
    const taken = await ingestPhoto({ bytes, fileName: 'quay.jpg' }, tools);
    expect(taken).toMatchObject({ code: 'unavailable', message: expect.stringContaining('no room left') });
    expect(await filesIn(folder)).toEqual([]);
  });
});

async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}
