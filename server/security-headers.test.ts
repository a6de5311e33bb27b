import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { guardRequest } from './security-headers';

/** The policy of an address, by directive. */
function policyOf(url: string): Map<string, string> {
  const headers = new Map<string, string>();
  const request = { url, headers: {}, socket: {} } as unknown as IncomingMessage; // As much of one as is looked at.
  const response = {
    setHeader: (name: string, value: string) => headers.set(name, value),
  } as unknown as ServerResponse;
  guardRequest(request, response, { isDevelopment: false, senderOf: () => '203.0.113.9' });
  const directives = (headers.get('content-security-policy') ?? '').split('; ');
  return new Map(directives.map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1).join(' ')]));
}

describe('what a page may load', () => {
  it.each(['/', '/politics/barrier-vote', '/desk', '/embeds', '/embed', '/politics/embed/x'])(
    'is our own origin alone at %s, frames included',
    (url) => {
      const policy = policyOf(url);
      expect(policy.get('default-src')).toBe("'self'");
      expect(policy.get('frame-ancestors')).toBe("'none'");
      expect(policy.has('frame-src')).toBe(false);
      expect([...policy.values()].join(' ')).not.toMatch(/https?:|\*/);
    },
  );

  it('is a player of the list on the page of a player, and no script of anybody on the page itself', () => {
    const policy = policyOf('/embed/01a2038f-6a68-7ab6-baea-ab7dad98f7ad');
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.has('script-src')).toBe(false);
    expect(policy.get('frame-src')?.split(' ')).toContain('https://www.youtube-nocookie.com');
    expect(policy.get('frame-src')).not.toMatch(/\*|http:|'/);
    expect(policy.get('frame-ancestors')).toBe("'self'");
  });

  it('is also a picture of this device, which the desk shows before it is sent', () => {
    expect(policyOf('/desk/stories/1').get('img-src')?.split(' ')).toContain('blob:');
  });

  it('is nothing for an uploaded file', () => {
    expect(policyOf('/media/a/640.jpg').get('default-src')).toBe("'none'");
  });
});
