import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveMedia } from './move-media';
import { openStorage } from './open-storage';
import { fileStorage, type OperatedStorage } from './storage';
import { type S3ForTests, startS3 } from './testing-s3';

let dir: string;
let s3: S3ForTests;
let from: OperatedStorage;
let to: OperatedStorage;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'galley-move-'));
  s3 = await startS3();
  from = fileStorage(dir);
  to = openStorage(s3.url);
  for (let place = 0; place < 30; place += 1) {
    await from.put(`renditions/p${place}/320.webp`, Buffer.from(`pixels ${place}`), 'image/webp');
  }
});
afterEach(async () => {
  await s3.remove();
  await rm(dir, { recursive: true });
});

describe('moving media to another storage', () => {
  it('copies everything with its type and leaves the first as it was', async () => {
    expect(await moveMedia(from, to)).toEqual({ copied: 30, already: 0, failed: [] });
    const copy = await to.get('renditions/p7/320.webp');
    expect(copy?.contentType).toBe('image/webp');
    expect(Buffer.from((await copy?.bytes()) ?? []).toString()).toBe('pixels 7');
    expect(await count(from)).toBe(30);
  });

  it('goes both ways', async () => {
    await moveMedia(from, to);
    const back = fileStorage(join(dir, 'back'));
    expect(await moveMedia(to, back)).toMatchObject({ copied: 30, failed: [] });
    expect(await count(back)).toBe(30);
  });

  it('copies on its second run only what is missing or differs, by size, content or type', async () => {
    await moveMedia(from, to);
    await to.delete('renditions/p1/320.webp');
    await to.put('renditions/p2/320.webp', Buffer.from('pix'), 'image/webp');
    await to.put('renditions/p3/320.webp', Buffer.from('pixelZ 3'), 'image/webp');
    await to.put('renditions/p4/320.webp', Buffer.from('pixels 4'), 'image/png');
    expect(await moveMedia(from, to)).toEqual({ copied: 4, already: 26, failed: [] });
  });

  it('names what could not be copied, and copies the rest', async () => {
    const picky: OperatedStorage = {
      ...to,
      put: (key, bytes, type) =>
        key.startsWith('renditions/p5/') ? Promise.reject(new Error('no room')) : to.put(key, bytes, type),
    };
    expect(await moveMedia(from, picky)).toEqual({
      copied: 29,
      already: 0,
      failed: [{ key: 'renditions/p5/320.webp', why: 'no room' }],
    });
  });

  it('calls a copy that came out different a failure', async () => {
    const lossy: OperatedStorage = { ...to, put: (key, bytes, type) => to.put(key, bytes.slice(1), type) };
    const { copied, failed } = await moveMedia(from, lossy);
    expect([copied, failed.length, failed[0]?.why]).toEqual([0, 30, 'the copy is not the same']);
  });
});

async function count(storage: OperatedStorage): Promise<number> {
  let found = 0;
  for await (const _ of storage.list()) found += 1;
  return found;
}
