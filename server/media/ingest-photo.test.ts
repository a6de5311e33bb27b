import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Darkroom } from './darkroom/darkroom';
import { look } from './darkroom/look';
import { DarkroomLost } from './darkroom/worker-process';
import { discardRenditions, type IngestTools, ingestPhoto } from './ingest-photo';
import { ACCEPTANCE, solid, withIim } from './photo-builder';
import type { Storage } from './storage';

const NOW = new Date('2026-03-01T09:30:00Z');

/** The darkroom's work in this process: the tests of `darkroom/` are about the other one. */
const HERE: Pick<Darkroom, 'look'> = {
  async look(file, order) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.open()) chunks.push(chunk);
    return look(Buffer.concat(chunks), order);
  },
};

/** Keeps objects in memory; the put of any key that `fails` matches throws. */
function memory(
  fails = /^$/,
  failure = new Error('no luck'),
): { kept: Map<string, Uint8Array>; tools: IngestTools } {
  const kept = new Map<string, Uint8Array>();
  const storage: Storage = {
    async put(key, bytes) {
      if (fails.test(key)) throw failure;
      kept.set(key, bytes);
    },
    async get() {
      return null;
    },
    async delete(key) {
      kept.delete(key);
    },
  };
  return { kept, tools: { storage, newId: () => 'p1', now: () => NOW, darkroom: HERE } };
}

async function photo(): Promise<Buffer> {
  const drawn = await solid(400, 200, '#336699').jpeg().toBuffer();
  return withIim(drawn, [
    [120, 'A harbour'],
    [110, 'Harbour Ledger'],
  ]);
}

describe('taking a photo in', () => {
  it('stores the original untouched and a first rendition, and tells all about them', async () => {
    const { kept, tools } = memory();
    const bytes = await photo();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await ingestPhoto({ bytes, fileName: 'harbour.jpg' }, tools)).toMatchObject({
      ok: true,
      value: {
        id: 'p1',
        fileName: 'harbour.jpg',
        format: 'jpeg',
        contentType: 'image/jpeg',
        size: bytes.length,
        sha256,
        originalKey: `originals/${sha256}`,
        width: 400,
        height: 200,
        facts: { caption: 'A harbour', credit: 'Harbour Ledger' },
        placeholder: expect.stringContaining('data:image/webp'),
        ingestedAt: NOW,
      },
    });
    expect([...kept.keys()].sort()).toEqual([`originals/${sha256}`, 'renditions/p1/400.jpg']);
    expect(kept.get(`originals/${sha256}`)).toEqual(bytes);
  });

  it('gives a record that is plain data, without any bytes in it', async () => {
    const { kept, tools } = memory();
    const outcome = await ingestPhoto({ bytes: await photo(), fileName: 'x' }, tools);
    const renditions = outcome.ok ? outcome.value.renditions : [];
    for (const { key, size } of renditions) expect(size).toBe(kept.get(key)?.length);
    expect(JSON.stringify(outcome).length).toBeLessThan(5000);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['not a photo', async () => Buffer.from('hello')],
    ['empty', async () => Buffer.alloc(0)],
    ['damaged', async () => (await photo()).subarray(0, -200)],
  ])('leaves nothing behind when the file is %s', async (_, make) => {
    const { kept, tools } = memory();
    expect(await ingestPhoto({ bytes: await make(), fileName: 'x' }, tools)).toMatchObject({
      code: 'invalid',
    });
    expect(kept.size).toBe(0);
  });

  it.each([/400\.jpg/, /^originals/])('leaves nothing behind when %s cannot be stored', async (fails) => {
    const { kept, tools } = memory(fails);
    await expect(ingestPhoto({ bytes: await photo(), fileName: 'x' }, tools)).rejects.toThrow(
      'could not be stored',
    );
    expect(kept.size).toBe(0);
  });

  it('keeps the original of an earlier photo when the same file fails the second time', async () => {
    const { kept, tools } = memory(/^renditions\/p2\/400\.jpg/);
    const bytes = await photo();
    await ingestPhoto({ bytes, fileName: 'x' }, tools);
    const before = [...kept.keys()];
    await expect(ingestPhoto({ bytes, fileName: 'x' }, { ...tools, newId: () => 'p2' })).rejects.toThrow();
    expect([...kept.keys()]).toEqual(before);
  });

  it('says that there is no room when the disk is full, and leaves nothing behind', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    for (const fails of [/^renditions/, /^originals/]) {
      const { kept, tools } = memory(fails, full);
      expect(await ingestPhoto({ bytes: await photo(), fileName: 'x' }, tools)).toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('no room left'),
      });
      expect(kept.size).toBe(0);
    }
  });

  it.each([
    ['memory', 'needs more memory'],
    ['time', 'takes too long'],
    ['crash', 'damaged'],
  ] as const)('is refused in a sentence when the darkroom is lost over it: %s', async (why, sentence) => {
    const { kept, tools } = memory();
    const darkroom = { look: () => Promise.reject(new DarkroomLost(why)) };
    expect(await ingestPhoto({ bytes: await photo(), fileName: 'x' }, { ...tools, darkroom })).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(sentence),
    });
    expect(kept.size).toBe(0);
  });

  it('refuses what is smaller than asked for', async () => {
    const { tools } = memory();
    const outcome = await ingestPhoto({ bytes: await photo(), fileName: 'x' }, { ...tools, smallest: 300 });
    expect(outcome).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('at least 300 pixels'),
    });
  });

  it('can be taken back, which spares the original', async () => {
    const { kept, tools } = memory();
    const outcome = await ingestPhoto({ bytes: await photo(), fileName: 'x' }, tools);
    if (outcome.ok) await discardRenditions(outcome.value.renditions, tools.storage);
    expect([...kept.keys()].map((key) => key.split('/')[0])).toEqual(['originals']);
  });
});

describe.runIf(existsSync(join(ACCEPTANCE, 'summit.jpg')))('the photo of the reference story', () => {
  it('is taken in with its caption, credit and alt text', async () => {
    const { tools } = memory();
    const bytes = readFileSync(join(ACCEPTANCE, 'summit.jpg'));
    expect(await ingestPhoto({ bytes, fileName: 'summit.jpg' }, tools)).toMatchObject({
      value: {
        width: 3000,
        height: 2000,
        facts: {
          caption: expect.stringContaining('Two heads of state talk during the family photo session'),
          credit: 'Pool Photo via Example Press',
          alt: 'Two men in dark suits talk at lecterns in front of a dusk sky',
        },
      },
    });
  });
});
