import { describe, expect, it } from 'vitest';
import { OutboundError } from './failures';
import { allowList, judgeTarget } from './target-rules';

const NOBODY = allowList([]);

function reasonFor(address: string, allow = NOBODY): string {
  try {
    judgeTarget(address, allow);
    return 'opened';
  } catch (error) {
    return error instanceof OutboundError ? error.reason : 'a bug';
  }
}

describe('which addresses may be asked', () => {
  it.each([
    ['https://publish.twitter.com/oembed?url=x', 'opened'],
    ['http://example.org/', 'opened'],
    ['http://example.org:443/', 'opened'],
    ['https://8.8.8.8/', 'opened'],
    ['ftp://example.org/', 'bad_url'],
    ['file:///etc/passwd', 'bad_url'],
    ['gopher://example.org/', 'bad_url'],
    ['data:text/html,x', 'bad_url'],
    ['javascript:alert(1)', 'bad_url'],
    ['not an address', 'bad_url'],
    ['', 'bad_url'],
    ['https://name@example.org/', 'bad_url'],
    ['https://good.test@127.0.0.1/', 'bad_url'],
    ['https://name:secret@example.org/', 'bad_url'],
    ['http://example.org:22/', 'bad_url'],
    ['http://example.org:25/', 'bad_url'],
    ['http://example.org:6379/', 'bad_url'],
    ['http://example.org:5432/', 'bad_url'],
    ['http://example.org:8080/', 'bad_url'],
    ['http://127.0.0.1/', 'forbidden_address'],
    ['http://127.0.0.1:9000/', 'forbidden_address'],
    ['http://127.0.0.1./', 'forbidden_address'],
    ['http://127.1/', 'forbidden_address'],
    ['http://2130706433/', 'forbidden_address'],
    ['http://0x7f000001/', 'forbidden_address'],
    ['http://0x7f.1/', 'forbidden_address'],
    ['http://0177.0.0.1/', 'forbidden_address'],
    ['http://017700000001/', 'forbidden_address'],
    ['http://%31%32%37.0.0.1/', 'forbidden_address'],
    ['http://１２７.0.0.1/', 'forbidden_address'],
    ['http://127。0。0。1/', 'forbidden_address'],
    ['http://0/', 'forbidden_address'],
    ['http://169.254.169.254/latest/meta-data/', 'forbidden_address'],
    ['http://[::1]/', 'forbidden_address'],
    ['http://[::ffff:127.0.0.1]/', 'forbidden_address'],
    ['http://[::ffff:7f00:1]/', 'forbidden_address'],
    ['http://[64:ff9b::127.0.0.1]/', 'forbidden_address'],
    ['http://[2002:7f00:1::]/', 'forbidden_address'],
    ['http://[fd00::1]/', 'forbidden_address'],
  ])('%s: %s', (address, expected) => {
    expect(reasonFor(address)).toBe(expected);
  });

  it('the allow list lets exactly the named host and port through', () => {
    const allow = allowList([' 127.0.0.1:9000', '[::1]:9001', 'Stand-in.test:80']);
    expect(reasonFor('http://127.0.0.1:9000/x', allow)).toBe('opened');
    expect(reasonFor('http://[::1]:9001/x', allow)).toBe('opened');
    expect(reasonFor('http://127.0.0.1:9001/x', allow)).toBe('forbidden_address');
    expect(reasonFor('http://127.0.0.1/x', allow)).toBe('forbidden_address');
    expect(judgeTarget('http://stand-in.test/', allow).exempt).toBe(true);
    expect(judgeTarget('https://stand-in.test/', allow).exempt).toBe(false);
  });

  it('an allowed host does not excuse a name or password in the address', () => {
    expect(reasonFor('http://a:b@127.0.0.1:9000/', allowList(['127.0.0.1:9000']))).toBe('bad_url');
  });
});
