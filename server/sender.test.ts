import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { makeSenderOf } from './sender';

/** As much of a request as is looked at. */
function request(remoteAddress: string | undefined, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

describe('who sent a request', () => {
  it('is who is at the other end of the line, whatever they claim, while no proxy is named', () => {
    const senderOf = makeSenderOf([]);
    expect(senderOf(request('203.0.113.9'))).toBe('203.0.113.9');
    expect(senderOf(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
    expect(senderOf(request('127.0.0.1', '198.51.100.1'))).toBe('127.0.0.1');
  });

  it('is whom a proxy of the operator names, over as many of them as there are', () => {
    const senderOf = makeSenderOf(['loopback', '10.0.0.0/8', '2001:db8::/32']);
    expect(senderOf(request('127.0.0.1', '198.51.100.1'))).toBe('198.51.100.1');
    expect(senderOf(request('::ffff:127.0.0.1', '198.51.100.1, 10.2.3.4'))).toBe('198.51.100.1');
    expect(senderOf(request('2001:db8::5', '2a00::7'))).toBe('2a00::7');
  });

  it('is never an address that a stranger wrote', () => {
    const senderOf = makeSenderOf(['loopback']);
    expect(senderOf(request('203.0.113.9', '127.0.0.1, 198.51.100.1'))).toBe('203.0.113.9');
    // A proxy that adds to the header instead of writing its own: what came before is a claim.
    expect(senderOf(request('127.0.0.1', '198.51.100.1, 203.0.113.9'))).toBe('203.0.113.9');
  });

  it('is the proxy itself when it names nobody, and unknown when the line is gone', () => {
    const senderOf = makeSenderOf(['loopback']);
    expect(senderOf(request('127.0.0.1'))).toBe('127.0.0.1');
    expect(senderOf(request(undefined, '198.51.100.1'))).toBe('unknown');
  });

  it('cannot be told by what is no address', () => {
    expect(() => makeSenderOf(['proxy.example'])).toThrow(TypeError);
  });
});
