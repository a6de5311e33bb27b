import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORPUS, solid } from '../photo-builder';
import { type Darkroom, openDarkroom } from './darkroom';
import { DarkroomLost, fileOfBytes } from './worker-process';

let room: Darkroom;
let photo: Buffer;
beforeAll(async () => {
  room = openDarkroom();
  photo = await solid(400, 200, '#336699').jpeg().toBuffer();
});
afterAll(() => room.close());

const look = (bytes: Uint8Array, where = room) => where.look(fileOfBytes(bytes), { photoId: 'p1' });

describe('the darkroom', () => {
  it('is another process than the newsroom', async () => {
    expect(await look(photo)).toMatchObject({ ok: true, value: { width: 400, height: 200 } });
    expect(room.pids()).toHaveLength(1);
    expect(room.pids()).not.toContain(process.pid);
  });

  it('takes files one after the other and mixes none of them up', async () => {
    const widths = [120, 340, 220, 560];
    const files = await Promise.all(widths.map((width) => solid(width, 100, '#336699').png().toBuffer()));
    const seen = await Promise.all(files.map((file) => look(file)));
    expect(seen.map((each) => each.ok && each.value.width)).toEqual(widths);
  });

  it('says that many are waiting when many are', async () => {
    const seen = await Promise.all(Array.from({ length: 12 }, () => look(photo)));
    expect(seen.filter((each) => each.ok).length).toBeGreaterThanOrEqual(9);
    expect(seen.find((each) => !each.ok)).toMatchObject({ code: 'too_many' });
  });

  it('starts anew after it was killed, and what it was doing is known to be lost', async () => {
    await look(photo);
    const [pid = 0] = room.pids();
    const slow = { size: 1000, open: () => new Readable({ read: () => undefined }) };
    const lost = room.look(slow, { photoId: 'p1' });
    setTimeout(() => process.kill(pid, 'SIGKILL'), 50);
    await expect(lost).rejects.toEqual(new DarkroomLost('crash'));
    expect(await look(photo)).toMatchObject({ ok: true });
    expect(room.pids()).not.toContain(pid);
  });

  it('ends itself before a photo takes more memory than it may', async () => {
    const small = openDarkroom({ memory: 20_000_000 });
    await expect(look(await flat(), small)).rejects.toEqual(new DarkroomLost('memory'));
    small.close();
  });

  it('is ended when a photo takes too long', async () => {
    const hasty = openDarkroom({ patience: 1 / 1000 });
    await expect(look(photo, hasty)).rejects.toEqual(new DarkroomLost('time'));
    hasty.close();
  });

  it('knows no secret of the newsroom', () => {
    if (process.platform !== 'linux') return;
    const [pid = 0] = room.pids();
    const names = readFileSync(`/proc/${pid}/environ`, 'latin1')
      .split('\0')
      .map((each) => each.split('=')[0]);
    expect(names).not.toContain('DATABASE_URL');
    expect(names).not.toContain('AUTH_SECRET');
  });
});

describe.runIf(existsSync(CORPUS))('every file of the corpora', () => {
  it('becomes a photo or a sentence, and not one of them brings the process down', async () => {
    await look(photo);
    const before = room.pids();
    const names = readdirSync(CORPUS, { recursive: true, encoding: 'utf8', withFileTypes: true });
    let photos = 0;
    for (const file of names.filter((each) => each.isFile())) {
      const seen = await look(readFileSync(join(file.parentPath, file.name)));
      if (seen.ok) photos += 1;
      else expect(seen.message, file.name).toMatch(/^[A-Z][^\n]{20,160}\.$/);
    }
    expect(photos).toBeGreaterThan(25);
    expect(room.pids()).toEqual(before);
  }, 120_000);
});

describe('a file that is made to harm', () => {
  const photoBytes = () => photo.toString('latin1');
  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a PNG that claims 60,000 pixels each way', () => liar(60_000)],
    ['a PNG of 100 megapixels that is not there', () => liar(9_900)],
    [
      'a JPEG that is a web page as well',
      () => Buffer.from(`${photoBytes()}<script>alert(1)</script>`, 'latin1'),
    ],
    ['a web page that ends in a JPEG', () => Buffer.from(`<html>${photoBytes()}`, 'latin1')],
    [
      'a JPEG that is an archive as well',
      () => Buffer.from(`${photoBytes()}PK\x05\x06${'\0'.repeat(18)}`, 'latin1'),
    ],
    ['an SVG that asks for a file', () => Buffer.from('<svg><image href="file:///etc/passwd"/></svg>')],
    ['a script for an old converter', () => Buffer.from('push graphic-context\nfill url(https://x.example)')],
    ['a TIFF whose directory is its own successor', () => loopingTiff()],
    ['nothing', () => Buffer.alloc(0)],
    ['a JPEG without end', () => Buffer.concat([photo.subarray(0, -2), Buffer.alloc(5_000_000, 0x55)])],
    ['one colour, a hundred megapixels of it', () => flat()],
  ])(
    'becomes a photo or a sentence: %s',
    async (_, make) => {
      const seen = await look(await make());
      if (!seen.ok) expect(seen.message).toMatch(/^[A-Z][^\n]{20,160}\.$/);
      else expect(seen.value.first.bytes.length).toBeLessThan(200_000);
    },
    30_000,
  );
});

/** A PNG whose header claims a size that its few bytes of picture do not have. */
async function liar(side: number): Promise<Buffer> {
  const png = await solid(8, 8, '#fff').png().toBuffer();
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  return png;
}

function loopingTiff(): Buffer {
  const file = Buffer.alloc(30);
  file.write('II*\0\x08\0\0\0\x01\0', 'latin1');
  file.writeUInt32LE(8, 22);
  return file;
}

function flat(): Promise<Buffer> {
  const create = { width: 10_000, height: 10_000, channels: 3, background: '#fff' } as const;
  return sharp({ create, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
}
