import type { RequestListener } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import inject, { type Response } from 'light-my-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import { makeLog } from '../../log';
import { openTestPaper } from '../testing-paper';
import { FreshPages } from './draw-fresh';
import { serveBaked } from './serve-baked';
import { openTestBakery, type TestBakery, temporaryFolder } from './testing-bakery';
import { testDrawer } from './testing-pages';

let database: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let bakery: TestBakery;
let listener: RequestListener;
let isDown = false;
const drawn: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await temporaryFolder();
  const paper = await openTestPaper(database);
  await paper.section('world');
  await paper.publish({ id: 'gale', section: 'world', slug: 'gale', headline: 'Gale' });
  await paper.formerly({ id: 'gale', section: 'world', slug: 'gale' }, 'breeze');
  await paper.publish({ id: 'quay', section: 'world', slug: 'quay' });
  await paper.withdraw({ id: 'quay', section: 'world', slug: 'quay' });
  const draw = testDrawer(database.read);
  const drawOrFail = async (address: string) => {
    drawn.push(address);
    return { ...(await draw(address)), ...(isDown && { status: 500 }) };
  };
  bakery = await openTestBakery(database, folder.path, { draw: drawOrFail });
  const fresh = new FreshPages(drawOrFail);
  const serve = serveBaked({ baker: bakery.baker, fresh, log: makeLog('silent') }, passOn);
  listener = (request, response) => {
    if (!serve(request, response)) passOn(request, response);
  };
});

afterAll(async () => {
  await bakery.close();
  await database.close();
  await folder.remove();
});

const passOn: RequestListener = (_request, response) => void response.writeHead(299).end('passed on');

type Asked = Parameters<typeof inject>[1] & object;

function ask(url: string, more: Omit<Asked, 'url'> = {}): Promise<Response> {
  return inject(listener, { method: 'GET', url, ...more });
}

describe('a finished page', () => {
  it.each([
    ['gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    [undefined, (bytes: Buffer) => bytes],
  ])('is sent as %s to who takes that, with a tag of its own', async (encoding, read) => {
    const answer = await ask('/world/gale', { headers: encoding ? { 'accept-encoding': encoding } : {} });
    expect(answer.statusCode).toBe(200);
    expect(read(answer.rawPayload).toString()).toContain('Gale');
    expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length));
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.etag).toContain(`-${encoding ?? 'identity'}"`);
    expect(answer.headers.vary).toBe('accept-encoding');
  });

  it('is not sent again to who has it, and is to who has it in another encoding', async () => {
    const headers = { 'accept-encoding': 'br' };
    const { etag } = (await ask('/world/gale', { headers })).headers;
    const again = await ask('/world/gale', { headers: { ...headers, 'if-none-match': String(etag) } });
    expect([again.statusCode, again.rawPayload.length, again.headers.etag]).toEqual([304, 0, etag]);
    const other = await ask('/world/gale', {
      headers: { 'accept-encoding': 'gzip', 'if-none-match': String(etag) },
    });
    expect(other.statusCode).toBe(200);
  });

  it('has a head that says the same, without its words', async () => {
    const whole = await ask('/world/gale');
    const head = await ask('/world/gale', { method: 'HEAD' });
    expect(head.rawPayload.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
  });

  it.each([
    ['/world/gale', "frame-ancestors 'none'"],
    ['/world/nothing', "frame-ancestors 'none'"],
    ['/world/feed.xml', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"],
  ])('at %s says by header what only a header can say, also to who has it already', async (url, policy) => {
    const first = await ask(url);
    const again = await ask(url, { headers: { 'if-none-match': String(first.headers.etag) } });
    for (const { headers } of [first, again]) {
      expect(headers['content-security-policy']).toBe(policy);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('is one, whatever stands in the query or in other headers', async () => {
    const before = bakery.baker.drawn;
    for (const query of ['?a=1', '?a=2', '?page=9', '?__proto__=1'])
      expect((await ask(`/world/gale${query}`, { headers: { cookie: query, rsc: '1' } })).statusCode).toBe(
        200,
      );
    expect(bakery.baker.drawn).toBe(before);
  });
});

describe('an answer', () => {
  it.each([
    ['/world/nothing', 404],
    ['/world?page=9', 404],
    ['/world?page=x', 404],
    ['/world/quay', 410],
  ])('for %s is %i, also to who says that it has everything', async (url, status) => {
    expect((await ask(url)).statusCode).toBe(status);
    expect((await ask(url, { headers: { 'if-none-match': '*' } })).statusCode).toBe(status);
    expect((await ask(url, { method: 'HEAD' })).statusCode).toBe(status);
  });

  it.each([
    ['/world/breeze', '/world/gale'],
    ['/world/breeze?a=1', '/world/gale'],
    ['/world/gale/', '/world/gale'],
    ['/world/?page=2', '/world?page=2'],
  ])('for %s leads to %s for good', async (url, location) => {
    const answer = await ask(url);
    expect([answer.statusCode, answer.headers.location, answer.payload]).toEqual([308, location, '']);
  });

  it.each(['/desk', '/api/health', '/media/a/1.jpg', '/preview/x'])('for %s is not ours', async (url) =>
    expect((await ask(url)).statusCode).toBe(299),
  );

  it('to who sends something is not ours', async () => {
    expect((await ask('/world/gale', { method: 'POST', payload: 'x' })).statusCode).toBe(299);
  });

  it('that cannot be made is passed on, and made when it can', async () => {
    isDown = true;
    expect((await ask('/feed.xml')).statusCode).toBe(299);
    isDown = false;
    expect((await ask('/feed.xml')).statusCode).toBe(200);
  });
});

describe('a page that depends on what is asked', () => {
  it('is drawn for each who asks, of what the search reads and of nothing else', async () => {
    drawn.length = 0;
    const asked = { headers: { cookie: 'galley=1', 'accept-encoding': 'gzip' } };
    const one = await ask('/search?q=gale&utm_source=x', asked);
    const again = await ask('/search?_rsc=1&q=gale', asked);
    expect(drawn).toEqual(['/search?q=gale', '/search?q=gale']);
    expect([one.statusCode, again.statusCode]).toEqual([200, 200]);
    expect(gunzipSync(one.rawPayload).toString()).toContain('"storyId":"gale"');
  });

  it('is never kept', () => {
    expect(bakery.baker.ready('/search?q=gale')).toBeUndefined();
  });

  it('is not waited for behind a hundred others', async () => {
    const answers = await Promise.all(Array.from({ length: 110 }, () => ask('/search?q=gale')));
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect([
      statuses.filter((each) => each === 200).length,
      statuses.filter((each) => each === 503).length,
    ]).toEqual([100, 10]);
    expect(answers.at(-1)?.headers['retry-after']).toBe('5');
  });
});
