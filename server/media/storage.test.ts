import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileStorage } from './storage';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'galley-storage-'));
});

afterEach(() => rm(dir, { recursive: true }));

describe('file storage', () => {
  it('gives back what was put, with its type and size', async () => {
    const storage = fileStorage(dir);
    await storage.put('renditions/p1/320.webp', Buffer.from('pixels'), 'image/webp');
    const stored = await storage.get('renditions/p1/320.webp');
    expect(stored).toMatchObject({ contentType: 'image/webp', size: 6 });
    expect(Buffer.from((await stored?.bytes()) ?? []).toString()).toBe('pixels');
  });

  it('streams what was put', async () => {
    const storage = fileStorage(dir);
    await storage.put('originals/ab', Buffer.from('pixels'), 'image/jpeg');
    const stored = await storage.get('originals/ab');
    const chunks: Uint8Array[] = [];
    for await (const chunk of stored?.stream() ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('pixels');
  });

  it('replaces an object whole', async () => {
    const storage = fileStorage(dir);
    await storage.put('a/b', Buffer.from('a longer first text'), 'text/plain');
    await storage.put('a/b', Buffer.from('second'), 'image/png');
    expect(await storage.get('a/b')).toMatchObject({ contentType: 'image/png', size: 6 });
  });

  it('knows nothing of keys that were never put, and of folders', async () => {
    const storage = fileStorage(dir);
    await storage.put('a/b', Buffer.from('x'), 'text/plain');
    expect(await storage.get('a')).toBeNull();
    expect(await storage.get('a/c')).toBeNull();
    expect(await storage.get('a/b/c')).toBeNull();
  });

  it('deletes, and does not mind deleting twice', async () => {
    const storage = fileStorage(dir);
    await storage.put('a/b', Buffer.from('x'), 'text/plain');
    await storage.delete('a/b');
    await storage.delete('a/b');
    expect(await storage.get('a/b')).toBeNull();
    expect(await filesIn(dir)).toEqual([]);
  });

  it('leaves no unfinished file behind when it cannot write', async () => {
    const storage = fileStorage(dir);
    await writeFile(join(dir, 'blocked'), 'a file where a folder would have to be');
    await expect(storage.put('blocked/b', Buffer.from('x'), 'text/plain')).rejects.toThrow();
    expect(await filesIn(dir)).toEqual(['blocked']);
  });

  it.each([
    '../secrets',
    'a/../../secrets',
    '/etc/passwd',
    'a//b',
    './a',
    'a/.hidden',
    '.incoming/x',
    'a\\b',
    'A/b',
    'a/b\0.jpg',
    'a/%2e%2e/b',
    'a b',
    '',
    'a/',
    'a.type',
    `a/${'b'.repeat(300)}`,
  ])('takes no key like %j', async (key) => {
    const storage = fileStorage(dir);
    await expect(storage.put(key, Buffer.from('x'), 'text/plain')).rejects.toThrow('Not a storage key');
    await expect(storage.get(key)).rejects.toThrow('Not a storage key');
    await expect(storage.delete(key)).rejects.toThrow('Not a storage key');
  });
});

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}
