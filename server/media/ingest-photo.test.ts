import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discardRenditions, type IngestTools, ingestPhoto } from './ingest-photo';
import { ACCEPTANCE, solid, withIim } from './photo-builder';
import type { Storage } from './storage';

const NOW = new Date('2026-03-01T09:30:00Z');

/** Keeps objects in memory; the put of any key that `fails` matches throws. */
function memory(fails = /^$/): { kept: Map<string, Uint8Array>; tools: IngestTools } {
  const kept = new Map<string, Uint8Array>();
  const storage: Storage = {
    async put(key, bytes) {
      if (fails.test(key)) throw new Error('no space left');
      kept.set(key, bytes);
    },
    async get() {
      return null;
    },
    async delete(key) {
      kept.delete(key);
    },
  };
  return { kept, tools: { storage, newId: () => 'p1', now: () => NOW } };
}

async function photo(): Promise<Buffer> {
  const drawn = await solid(400, 200, '#336699').jpeg().toBuffer();
  return withIim(drawn, [
    [120, 'A harbour'],
    [110, 'Harbour Ledger'],
  ]);
}

describe('taking a photo in', () => {
  it('stores the original untouched and every rendition, and tells all about them', async () => {
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
    expect([...kept.keys()].sort()).toEqual([
      `originals/${sha256}`,
      'renditions/p1/320.avif',
      'renditions/p1/320.jpg',
      'renditions/p1/320.webp',
      'renditions/p1/400.avif',
      'renditions/p1/400.jpg',
      'renditions/p1/400.webp',
    ]);
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

  it.each([/400\.webp/, /^originals/])('leaves nothing behind when %s cannot be stored', async (fails) => {
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

  it('takes many at once, one after the other', async () => {
    const { tools } = memory();
    const bytes = await photo();
    let made = 0;
    const newId = () => `p${made++}`;
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map(() => ingestPhoto({ bytes, fileName: 'x' }, { ...tools, newId })),
    );
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.id)).toEqual(['p0', 'p1', 'p2', 'p3']);
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
