import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isDiskFull } from './disk-full';
import { openStorage } from './open-storage';
import { isStorageAway } from './storage-failure';
import { type S3ForTests, startS3, TEST_BUCKET } from './testing-s3';

const PIXELS = Buffer.from('pixels');

let s3: S3ForTests;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.remove());

describe('S3 that cannot be used', () => {
  it.each([
    ['with an unknown key', (url: string) => url.replace('S3RVER:', 'NOBODY:')],
    ['without the bucket', (url: string) => url.replace(TEST_BUCKET, 'no-such-bucket')],
  ])('%s says so to every question, and nothing is taken for absent', async (_what, change) => {
    const storage = openStorage(change(s3.url));
    const questions = [
      storage.reach(),
      storage.get('a/b'),
      storage.put('a/b', PIXELS, 'image/png'),
      storage.delete('a/b'),
      storage.list()[Symbol.asyncIterator]().next(),
    ];
    for (const answer of await Promise.allSettled(questions)) {
      expect(answer.status).toBe('rejected');
      expect(answer.status === 'rejected' && isStorageAway(answer.reason)).toBe(true);
    }
  });

  it('is away while it is off, and is used again when it is back', async () => {
    const storage = openStorage(s3.url);
    await storage.put('a/b', PIXELS, 'image/png');
    const stored = await storage.get('a/b');
    await s3.stop();
    const asked = [storage.get('a/b'), storage.put('a/c', PIXELS, 'image/png'), stored?.bytes()];
    for (const answer of await Promise.allSettled(asked)) {
      expect(answer.status === 'rejected' && isStorageAway(answer.reason)).toBe(true);
    }
    await s3.start();
    expect(await storage.get('a/b')).toMatchObject({ contentType: 'image/png', size: 6 });
    expect(await storage.get('a/c')).toBeNull();
  });

  it('tells the log what and where, and never the key or the secret', async () => {
    const url = s3.url.replace('S3RVER:S3RVER', 'THEKEYID:THESECRET');
    const written: string[] = [];
    const lines = new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    });
    await openStorage(url)
      .put('originals/ab', PIXELS, 'image/png')
      .catch((err: unknown) => pino(lines).error({ err }, 'not stored'));
    expect(written.join()).toContain(`bucket ${TEST_BUCKET} at 127.0.0.1`);
    expect(written.join()).not.toMatch(/THEKEYID|THESECRET|Signature=/);
  });
});

describe('S3 that misbehaves', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function answering(answer: Parameters<typeof createServer>[1]): Promise<string> {
    const listening = createServer(answer);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    return `s3://K:S@paper?endpoint=http://127.0.0.1:${(listening.address() as AddressInfo).port}`; // of a TCP server
  }

  it('is asked three times and not again when it fails each time', async () => {
    let asked = 0;
    const url = await answering((_request, response) => {
      asked += 1;
      response.writeHead(500).end();
    });
    const failure = await openStorage(url)
      .get('a/b')
      .catch((cause: unknown) => cause);
    expect(isStorageAway(failure)).toBe(true);
    expect(asked).toBe(3);
  });

  it('is asked again when it failed once', async () => {
    let asked = 0;
    const url = await answering((request, response) => {
      asked += 1;
      request.resume();
      response.writeHead(asked === 1 ? 503 : 200).end();
    });
    await openStorage(url).put('a/b', PIXELS, 'image/png');
    expect(asked).toBe(2);
  });

  it('is not waited for without end by who watches the process', async () => {
    const url = await answering(() => undefined);
    const startedAt = performance.now();
    const failure = await openStorage(url)
      .reach()
      .catch((cause: unknown) => cause);
    expect(isStorageAway(failure)).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(6_000);
  });

  it('breaks the picture off with an error when it goes in the middle of one', async () => {
    const url = await answering((request, response) => {
      response.writeHead(200, { 'content-length': '1000', 'content-type': 'image/png' });
      if (request.method === 'HEAD') return response.end();
      response.write('half');
      setTimeout(() => response.destroy(), 50);
    });
    const stored = await openStorage(url).get('a/b');
    await expect(stored?.bytes()).rejects.toThrow();
    await expect(new Response(stored?.stream()).arrayBuffer()).rejects.toThrow();
  });

  it.each([
    [507, 'XMinioStorageFull'],
    [403, 'QuotaExceeded'],
  ])('has no room: %i %s is understood as a full disk', async (status, code) => {
    const url = await answering((request, response) => {
      request.resume();
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>No</Message></Error>`);
    });
    const failure = await openStorage(url)
      .put('a/b', PIXELS, 'image/png')
      .catch((cause: unknown) => cause);
    expect(isDiskFull(failure)).toBe(true);
    expect(isStorageAway(failure)).toBe(false);
  });
});
