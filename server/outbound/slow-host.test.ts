import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outboundClient } from './guarded-fetch';
import { type StandInHost, standInHost } from './testing/stand-in-host';

const JSON_TYPE = { 'content-type': 'application/json' };
const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));

let host: StandInHost;

beforeAll(async () => {
  host = await standInHost((request, response) => {
    switch (request.url) {
      case '/hello':
        return response.writeHead(200, JSON_TYPE).end('{}');
      case '/drip': {
        response.writeHead(200, JSON_TYPE);
        const tap = setInterval(() => response.write(' '), 20);
        return response.on('close', () => clearInterval(tap));
      }
      case '/gzip-bomb':
        return response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(bomb);
      case '/redirect-loop':
        return response.writeHead(302, { location: '/redirect-loop' }).end();
      default:
        // Slow headers: nothing, ever.
        return undefined;
    }
  });
});
afterAll(() => host.close());

describe('a host that takes its time', () => {
  it('is left when nobody waits for it any more', async () => {
    const calledOff = new AbortController();
    const client = outboundClient({ allow: [host.host] });
    const started = performance.now();
    const asking = client.get(host.url('/slow-headers'), {
      accept: ['application/json'],
      signal: calledOff.signal,
    });
    setTimeout(() => calledOff.abort(), 30);
    expect(await asking).toMatchObject({ ok: false, reason: 'timeout' });
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  it('is not even asked when it was called off before', async () => {
    const before = host.connections();
    const client = outboundClient({ allow: [host.host] });
    const options = { accept: ['application/json'], signal: AbortSignal.abort() };
    expect(await client.get(host.url('/hello'), options)).toMatchObject({ ok: false });
    expect(host.connections()).toBe(before);
  });

  it('holds up nobody else: others are answered while a hundred questions hang, drip and pour', async () => {
    const client = outboundClient({ allow: [host.host], deadlineMs: 3_000 });
    const accept = ['application/json'];
    const slow = ['/slow-headers', '/drip', '/gzip-bomb', '/redirect-loop'];
    const hostile = [...Array(100)].map((_, place) =>
      client.get(host.url(slow[place % slow.length] ?? ''), { accept }),
    );
    const started = performance.now();
    expect(await client.get(host.url('/hello'), { accept })).toMatchObject({ ok: true });
    expect(performance.now() - started).toBeLessThan(2_500);
    expect((await Promise.all(hostile)).every((outcome) => !outcome.ok)).toBe(true);
  });
});
