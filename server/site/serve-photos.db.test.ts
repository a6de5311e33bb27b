import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import inject, { type Response } from 'light-my-request';
import { afterAll, beforeAll, describe, expect, it, type Mock, onTestFinished, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { makeLog } from '../log';
import { fileStorage, type Storage } from '../media/storage';
import { temporaryFolder } from './bake/testing-bakery';
import { servePhotos } from './serve-photos';
import { photoBlock } from './testing-blocks';
import { TEST_MORNING } from './testing-moment';
import { openTestPaper } from './testing-paper';

/** More than one piece of a stream, and every byte in its place. */
const PICTURE = Uint8Array.from({ length: 200_000 }, (_, place) => place % 251);

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let storage: Storage;
let listener: RequestListener;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await temporaryFolder();
  storage = fileStorage(folder.path);
  const paper = await openTestPaper(database);
  await paper.section('news');
  await paper.photo('public');
  await paper.photo('private');
  await paper.photo('gone', { takenDownAt: TEST_MORNING, takedownReason: 'A court said so' });
  await paper.photo('over', { licenceEnd: new Date('2020-01-01T00:00Z') });
  for (const id of ['public', 'private', 'gone', 'over']) {
    await storage.put(`renditions/${id}/640.webp`, PICTURE, 'image/webp');
  }
  const body = ['public', 'gone', 'over'].map((id) => photoBlock(id));
  await paper.publish({ id: 'live', section: 'news', slug: 'live', body });
  listener = listenerFor(storage);
});

afterAll(async () => {
  await database.close();
  await folder.remove();
});

function listenerFor(kept: Storage): RequestListener {
  const serve = servePhotos({ database, storage: kept, log: makeLog('silent') }, passOn);
  return (request, response) => {
    if (!serve(request, response)) passOn(request, response);
  };
}

const passOn: RequestListener = (_request, response) => void response.writeHead(299).end('passed on');

type Asked = Parameters<typeof inject>[1] & object;

function ask(url: string, more: Omit<Asked, 'url'> = {}): Promise<Response> {
  return inject(listener, { method: 'GET', url, ...more });
}

describe('a photo of a published story', () => {
  it('is sent whole, to be asked for again after seconds', async () => {
    const { statusCode, headers, rawPayload } = await ask('/media/public/640.webp');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'content-length': String(PICTURE.length),
      'cache-control': 'public, max-age=3, must-revalidate',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(Buffer.compare(rawPayload, PICTURE)).toBe(0);
  });

  it('is the same with a question behind its address', async () => {
    expect((await ask('/media/public/640.webp?from=feed')).rawPayload).toHaveLength(PICTURE.length);
  });

  it('is not sent again to a browser that has it', async () => {
    const etag = String((await ask('/media/public/640.webp')).headers.etag);
    const again = await ask('/media/public/640.webp', { headers: { 'if-none-match': `W/"x", ${etag}` } });
    expect([again.statusCode, again.rawPayload.length, again.headers.etag]).toEqual([304, 0, etag]);
  });

  it('answers HEAD with the same headers and no bytes', async () => {
    const [whole, head] = [
      await ask('/media/public/640.webp'),
      await ask('/media/public/640.webp', { method: 'HEAD' }),
    ];
    const withoutDate = ({ headers: { date: _date, ...headers } }: Response) => headers;
    expect(withoutDate(head)).toEqual(withoutDate(whole));
    expect(head.rawPayload).toHaveLength(0);
  });
});

describe('who knows more is asked', () => {
  it.each([
    ['for a photo of an unpublished story', '/media/private/640.webp'],
    ['for one that was taken down', '/media/gone/640.webp'],
    ['for one whose licence is over', '/media/over/640.webp'],
    ['for one that does not exist', '/media/none/640.webp'],
    ['for a file that it does not have', '/media/public/320.webp'],
    ['for its original', '/media/public/original'],
    ['for pictures of other kinds', '/media/logos/640.webp'],
    ['for an address that leads elsewhere', '/media/public/..%2f640.webp'],
    ['for an address that goes on', '/media/public/640.webp/more'],
    ['for a page', '/'],
  ])('%s', async (_what, address) => {
    expect((await ask(address)).statusCode).toBe(299);
  });

  it('for everything that is no reading', async () => {
    expect((await ask('/media/public/640.webp', { method: 'POST' })).statusCode).toBe(299);
  });

  it('when the storage does not answer', async () => {
    const get = () => Promise.reject(new Error('not today'));
    const answer = await inject(listenerFor({ ...storage, get }), '/media/public/640.webp');
    expect(answer.statusCode).toBe(299);
  });
});

describe('a photo that does not come to its end', () => {
  it('breaks the answer off and is logged, when the storage fails: nobody takes a part for the whole', async () => {
    const { url, logged } = await serveStream({ pull: (to) => to.error(new Error('the disk is gone')) });
    await expect(fetch(url).then((answer) => answer.arrayBuffer())).rejects.toThrow();
    await vi.waitFor(() => expect(logged).toHaveBeenCalledTimes(1));
  });

  it('is let go, and is no trouble of ours, when its reader leaves', async () => {
    const leaving = new AbortController();
    let letGo = () => {};
    const isLetGo = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { url, logged } = await serveStream({ cancel: () => letGo() });
    await fetch(url, { signal: leaving.signal });
    leaving.abort();
    await isLetGo;
    await setImmediate();
    expect(logged).not.toHaveBeenCalled();
  });
});

type Source = UnderlyingDefaultSource<Uint8Array<ArrayBuffer>>;

/** Serves one photo, of which ten bytes come and then what this source does. */
async function serveStream(source: Source): Promise<{ url: string; logged: Mock }> {
  const start: Source['start'] = (to) => to.enqueue(new Uint8Array(10));
  const stream = () => new ReadableStream({ ...source, start });
  const file = { contentType: 'image/webp', size: PICTURE.length, bytes: async () => PICTURE, stream };
  const log = makeLog('silent');
  const logged = vi.spyOn(log, 'error');
  const serve = servePhotos({ database, storage: { ...storage, get: async () => file }, log }, passOn);
  const server = createServer((request, response) => void serve(request, response));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/media/public/640.webp`, logged };
}
