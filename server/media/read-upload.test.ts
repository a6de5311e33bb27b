import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readUpload } from './read-upload';
import { uploadName } from './upload-name';

const MEGABYTE = 1024 * 1024;

function request(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  // Node wants to be told that a stream is sent while the answer may already come; its types know no such field.
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  return new Request('http://localhost/api/photos', init);
}

/** A body of `chunks` megabytes that counts how many were taken. */
function counted(chunks: number): {
  body: ReadableStream<Uint8Array>;
  taken: () => number;
  cancelled: () => boolean;
} {
  let taken = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken === chunks) return controller.close();
      taken += 1;
      controller.enqueue(new Uint8Array(MEGABYTE));
    },
    cancel() {
      cancelled = true;
    },
  });
  return { body, taken: () => taken, cancelled: () => cancelled };
}

describe('reading an upload', () => {
  it('gives the bytes and the name they were sent under', async () => {
    const sent = request('pixels', { 'x-file-name': encodeURIComponent('Brücke über den Fluß.jpg') });
    const read = await readUpload(sent);
    expect(read).toMatchObject({ ok: true, value: { fileName: 'Brücke über den Fluß.jpg' } });
    expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe('pixels');
  });

  it('gives nothing for an empty request, which is then refused as an empty file', async () => {
    expect(await readUpload(request(null))).toMatchObject({ ok: true, value: { bytes: new Uint8Array() } });
  });

  it('refuses 60 MB by the declared size, without taking any of it', async () => {
    const { body, taken } = counted(60);
    const outcome = await readUpload(request(body, { 'content-length': String(60 * MEGABYTE) }));
    expect(outcome).toEqual({
      ok: false,
      code: 'too_large',
      message: 'Photos may be at most 50 MB; this one is 60 MB.',
    });
    expect(taken()).toBeLessThanOrEqual(1);
  });

  it('refuses a larger body than was declared as soon as it passes the limit', async () => {
    const { body, taken, cancelled } = counted(500);
    const outcome = await readUpload(request(body, { 'content-length': '1000' }));
    expect(outcome).toMatchObject({
      code: 'too_large',
      message: 'Photos may be at most 50 MB; this one is larger.',
    });
    expect(taken()).toBeLessThan(55);
    expect(cancelled()).toBe(true);
  });

  it('takes exactly 50 MB and not a byte more', async () => {
    expect(await readUpload(request(new Uint8Array(50 * MEGABYTE)))).toMatchObject({ ok: true });
    expect(await readUpload(request(new Uint8Array(50 * MEGABYTE + 1)))).toMatchObject({
      code: 'too_large',
      message: 'Photos may be at most 50 MB; this one is larger.',
    });
  });

  it.each(['100', '0'])('refuses a body of another size than the declared %s bytes', async (declared) => {
    expect(await readUpload(request('pixels', { 'content-length': declared }))).toMatchObject({
      code: 'invalid',
      message: 'The upload broke off before the whole photo had arrived. Try again.',
    });
  });

  it('refuses what broke off on the way', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
      },
      pull(controller) {
        controller.error(new Error('connection lost'));
      },
    });
    expect(await readUpload(request(body))).toMatchObject({ message: expect.stringContaining('broke off') });
  });
});

describe('the name of an upload', () => {
  it.each([
    [null, 'photo'],
    ['', 'photo'],
    ['%20', 'photo'],
    ['..', 'photo'],
    ['summit.jpg', 'summit.jpg'],
    ['..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['C%3A%5Cphotos%5Cx.jpg', 'x.jpg'],
    ['a%0d%0aSet-Cookie%3A x', 'a Set-Cookie: x'],
    ['%E2%80%AEgpj.exe', 'gpj.exe'],
    ['100%.jpg', '100%.jpg'],
  ])('%j becomes %j', (header, name) => {
    expect(uploadName(header)).toBe(name);
  });

  const hostile = join(import.meta.dirname, '../../../shared/corpora/strings/upload-filenames.json');
  it.runIf(existsSync(hostile))('is one clean line for every hostile name of the corpus', () => {
    for (const name of JSON.parse(readFileSync(hostile, 'utf8'))) {
      const cleaned = uploadName(encodeURIComponent(name));
      expect(cleaned).toMatch(/^[^/\\\p{Cc}\u202a-\u202e]{1,120}$/u);
    }
  });
});
