import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OutboundSettings, outboundClient } from './guarded-fetch';
import { selfSigned } from './testing/self-signed';
import { type StandInHost, standInHost, standInTlsHost } from './testing/stand-in-host';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const HELLO = '{"hello":"quay"}';

let host: StandInHost;
let canary: StandInHost;

beforeAll(async () => {
  canary = await standInHost((_request, response) => response.end('reached'));
  host = await standInHost((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    (BEHAVIOURS[path] ?? notFound)(response, request);
  });
});
afterAll(async () => {
  await host.close();
  await canary.close();
});

type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

const notFound: Behaviour = (response) => response.writeHead(404).end();
const redirectTo =
  (location: () => string): Behaviour =>
  (response) =>
    response.writeHead(302, { location: location() }).end();
const answer =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Behaviour =>
  (response) =>
    response.writeHead(status, { ...JSON_TYPE, ...headers }).end(body);
const bomb = Buffer.alloc(20_000_000, ' ');

const BEHAVIOURS: Record<string, Behaviour> = {
  '/hello': answer(HELLO),
  '/broken': answer('{"hello":'),
  '/gzip': answer(gzipSync(HELLO), { 'content-encoding': 'gzip' }),
  '/brotli': answer(brotliCompressSync(HELLO), { 'content-encoding': 'br' }),
  '/deflate': answer(deflateSync(HELLO), { 'content-encoding': 'deflate' }),
  '/slow-headers': () => {},
  '/drip': (response) => {
    response.writeHead(200, JSON_TYPE);
    const tap = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(tap));
  },
  '/huge': (response) => {
    response.writeHead(200, JSON_TYPE);
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, ' ')));
    };
    response.on('drain', pour);
    pour();
  },
  '/gzip-bomb': answer(gzipSync(bomb), { 'content-encoding': 'gzip' }),
  '/brotli-bomb': answer(brotliCompressSync(bomb), { 'content-encoding': 'br' }),
  '/broken-gzip': answer('not gzip at all', { 'content-encoding': 'gzip' }),
  '/unknown-packing': answer(HELLO, { 'content-encoding': 'zstd' }),
  '/redirect-loop': redirectTo(() => '/redirect-loop'),
  '/hop-1': redirectTo(() => '/hop-2'),
  '/hop-2': redirectTo(() => '/hop-3'),
  '/hop-3': redirectTo(() => '/hello'),
  '/hop-0': redirectTo(() => '/hop-1'),
  '/no-location': (response) => response.writeHead(302).end(),
  '/to-canary': redirectTo(() => canary.url('/')),
  '/to-mapped-canary': redirectTo(() => canary.url('/').replace('127.0.0.1', '[::ffff:127.0.0.1]')),
  '/to-canary-by-name': redirectTo(() => 'http://inner.test/'),
  '/to-file': redirectTo(() => 'file:///etc/passwd'),
  '/to-gopher': redirectTo(() => 'gopher://127.0.0.1/'),
  '/to-ftp': redirectTo(() => 'ftp://127.0.0.1/'),
  '/to-data': redirectTo(() => 'data:application/json,{}'),
  '/to-userinfo': redirectTo(() => 'https://good.test@127.0.0.1/'),
  '/discovery': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<link rel="alternate" type="application/json+oembed" href="${canary.url('/')}">`),
  '/image': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(HELLO),
  '/no-type': (response) => response.writeHead(200).end(HELLO),
  '/latin': answer(Buffer.from([0x22, 0xe9, 0x22])),
  '/utf-7': answer('"+AOk-"', { 'content-type': 'application/json; charset=utf-7' }),
  '/utf-16': answer(Buffer.from('"é"', 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }),
  '/500': answer('{}', {}, 500),
  '/401': answer('{}', {}, 401),
  '/404': answer('{}', {}, 404),
  '/429': answer('{}', { 'retry-after': '3600' }, 429),
  '/upgrade': (response) => {
    response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n');
  },
  '/hang-up': (response) => response.socket?.destroy(),
  '/cut-short': (response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' });
    response.write(HELLO);
    setTimeout(() => response.socket?.destroy(), 10);
  },
  '/cookie': redirectTo(() => '/echo'),
  '/echo': (response, request) =>
    response.writeHead(200, { ...JSON_TYPE, 'set-cookie': 'seen=1' }).end(JSON.stringify(request.headers)),
};

const resolve = async () => [{ address: '127.0.0.1', family: 4 }];

function get(path: string, settings: OutboundSettings = {}) {
  const address = path.startsWith('/') ? host.url(path) : path;
  const client = outboundClient({ allow: [host.host], deadlineMs: 2_000, resolve, ...settings });
  return client.get(address, { accept: ['application/json'] });
}

async function reasonOf(path: string, settings: OutboundSettings = {}): Promise<string> {
  const found = await get(path, settings);
  return found.ok ? 'read' : found.reason;
}

describe('a good answer', () => {
  it('comes with its text, type, status and final address', async () => {
    expect(await get('/hello#part')).toEqual({
      ok: true,
      status: 200,
      contentType: 'application/json',
      body: HELLO,
      finalUrl: host.url('/hello'),
    });
  });

  it.each(['/gzip', '/brotli', '/deflate'])('is unpacked (%s)', async (path) => {
    expect(await get(path)).toMatchObject({ ok: true, body: HELLO });
  });

  it('is found behind three redirects, and its own address is told', async () => {
    expect(await get('/hop-1')).toMatchObject({ ok: true, finalUrl: host.url('/hello') });
  });
});

/** By the ids of the shared list of host behaviours: [what is asked, how it must end]. */
const CASES: Record<string, [string, string, OutboundSettings?][]> = {
  'slow-headers': [['/slow-headers', 'timeout', { headersMs: 60 }]],
  drip: [['/drip', 'timeout', { deadlineMs: 150 }]],
  huge: [['/huge', 'too_large']],
  'gzip-bomb': [
    ['/gzip-bomb', 'too_large'],
    ['/brotli-bomb', 'too_large'],
  ],
  'redirect-loop': [
    ['/redirect-loop', 'too_many_redirects'],
    ['/hop-0', 'too_many_redirects'],
    ['/no-location', 'too_many_redirects'],
  ],
  'redirect-private': [
    ['/to-canary', 'forbidden_address'],
    ['/to-mapped-canary', 'forbidden_address'],
    ['/to-canary-by-name', 'forbidden_address'],
  ],
  'redirect-scheme': [
    ['/to-file', 'bad_url'],
    ['/to-gopher', 'bad_url'],
    ['/to-ftp', 'bad_url'],
    ['/to-data', 'bad_url'],
  ],
  rebind: [['http://rebound.test/', 'forbidden_address']],
  'multi-a': [['http://two-faced.test/', 'forbidden_address', { resolve: publicAndPrivate }]],
  'discovery-private': [['/discovery', 'wrong_type']],
  'wrong-type': [
    ['/image', 'wrong_type'],
    ['/no-type', 'wrong_type'],
    ['/unknown-packing', 'wrong_type'],
  ],
  'bad-charset': [
    ['/latin', 'wrong_type'],
    ['/utf-7', 'wrong_type'],
    ['/utf-16', 'wrong_type'],
  ],
  '500': [['/500', 'http_error']],
  '429': [['/429', 'http_error']],
  '401/404': [
    ['/401', 'http_error'],
    ['/404', 'http_error'],
  ],
  cookie: [['/cookie', 'read']],
  'auth-echo': [['/echo', 'read']],
  userinfo: [
    ['https://good.test@127.0.0.1/', 'bad_url'],
    ['/to-userinfo', 'bad_url'],
  ],
  'port-scan': [22, 25, 6379, 5432].map((port) => [`http://good.test:${port}/`, 'bad_url']),
  'tls-bad': [],
  'broken connection': [
    ['/upgrade', 'network'],
    ['/hang-up', 'network'],
    ['/cut-short', 'network'],
    ['/broken-gzip', 'network'],
    ['http://nowhere.test/', 'network', { resolve: noSuchName }],
  ],
};

async function publicAndPrivate() {
  return [
    { address: '8.8.8.8', family: 4 },
    { address: '10.0.0.1', family: 4 },
  ];
}

async function noSuchName(): Promise<never> {
  throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
}

describe('a host that misbehaves ends as a value', () => {
  const rows = Object.entries(CASES).flatMap(([id, cases]) =>
    cases.map(([path, reason, settings]) => ({ id, path, reason, settings })),
  );

  it.each(rows)('$id: $path → $reason', async ({ path, reason, settings }) => {
    expect(await reasonOf(path, settings)).toBe(reason);
    expect(canary.connections()).toBe(0);
  });

  const corpus = '../shared/corpora/embeds/host-behaviours.json';
  it.runIf(existsSync(corpus))('every behaviour of the shared list is played', () => {
    const ids = (JSON.parse(readFileSync(corpus, 'utf8')) as { id: string }[]).map(({ id }) => id);
    expect(ids.filter((id) => !(id in CASES))).toEqual([]);
  });

  it('the deadline counts everything together, however lively the host is', async () => {
    const started = performance.now();
    await get('/drip', { deadlineMs: 150 });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('a resolver that never answers ends at the deadline', async () => {
    const never = () => new Promise<never>(() => {});
    const started = performance.now();
    expect(await reasonOf('http://slow.test/', { resolve: never, deadlineMs: 60 })).toBe('timeout');
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('the status is told when the host did answer', async () => {
    expect(await get('/404')).toMatchObject({ ok: false, status: 404 });
  });

  it('each name is resolved once per connection, and the socket goes to that address', async () => {
    let asked = 0;
    const rebinding = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    const port = host.host.split(':')[1];
    const found = await get(`http://good.test:${port}/hello`, {
      allow: [`good.test:${port}`],
      resolve: rebinding,
    });
    expect(found).toMatchObject({ ok: true });
    expect(asked).toBe(1);
  });

  it('a certificate that nobody signed is refused', async () => {
    const tls = await standInTlsHost(selfSigned(), (_request, response) => response.end(HELLO));
    const found = await get(tls.url('/'), { allow: [tls.host] });
    await tls.close();
    expect(found).toMatchObject({ ok: false, reason: 'network' });
    expect(found.ok ? '' : found.message).toContain('SELF_SIGNED');
  });

  it('a host that asked us to wait is not asked again until then', async () => {
    let now = 0;
    const client = outboundClient({ allow: [host.host], now: () => now });
    const ask = () => client.get(host.url('/429'), { accept: ['application/json'] });
    await ask();
    const before = host.connections();
    expect(await ask()).toMatchObject({ ok: false, reason: 'http_error', status: 429 });
    expect(host.connections()).toBe(before);
    now = 3_600_000;
    await ask();
    expect(host.connections()).toBe(before + 1);
  });
});

describe('what a host learns about us', () => {
  it('is a fixed set of headers, after a cookie and a redirect too', async () => {
    const found = await get('/cookie');
    expect(found.ok && JSON.parse(found.body)).toEqual({
      'user-agent': 'Galley/0.1',
      accept: 'application/json',
      'accept-encoding': 'gzip, br',
      host: host.host,
      connection: 'close',
    });
  });
});

describe('a question to a program', () => {
  const ask = (path: string, settings: OutboundSettings = {}) =>
    outboundClient({ allow: [host.host], deadlineMs: 300, resolve, ...settings }).ask(
      path.startsWith('/') ? host.url(path) : path,
      { body: '{"asked":1}', headers: { 'Content-Type': 'application/json', 'X-Signed': 'yes' } },
    );

  it('is sent with its headers, and its answer is read', async () => {
    expect(await ask('/hello')).toEqual({ ok: true, json: { hello: 'quay' } });
    expect(await ask('/echo')).toMatchObject({
      ok: true,
      json: { 'x-signed': 'yes', 'content-length': '11' },
    });
  });

  it.each([
    ['/500', 'http_error'],
    ['/to-canary', 'http_error'],
    ['/image', 'wrong_type'],
    ['/broken', 'wrong_type'],
    ['/slow-headers', 'timeout'],
    ['/drip', 'timeout'],
    ['/huge', 'too_large'],
    ['/hang-up', 'network'],
    ['http://10.0.0.1/', 'forbidden_address'],
  ])('%s: %s', async (path, reason) => {
    expect(await ask(path)).toMatchObject({ ok: false, reason });
  });
});
