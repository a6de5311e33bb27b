import { expect, it } from 'vitest';
import { unwrapAddress } from './unwrap-address';

it.each([
  ['https://www.google.com/url?q=https://example.org/a&sa=D', 'https://example.org/a'],
  ['https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.org%2F', 'https://example.org/'],
  [
    'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&data=x',
    'https://example.org/a?b=1',
  ],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=x', 'https://example.org/'],
  ['https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fexample.org%2F', 'https://example.org/'],
  ['https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a&d=x', 'https://example.org/a'],
  ['https://urldefense.com/v3/__https://example.org/a__;!!x$', 'https://example.org/a'],
  ['https://urldefense.com/v3/__https:/example.org/a__;!!x$', 'https://example.org/a'],
  // One inside the other.
  [
    'https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Fexample.org%2F',
    'https://example.org/',
  ],
  // What is inside is no address for readers.
  ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
  [
    'https://www.google.com/search?q=https://example.org',
    'https://www.google.com/search?q=https://example.org',
  ],
  [
    'https://urldefense.com/v3/__https://example.org/*a__;Iw!!x$',
    'https://urldefense.com/v3/__https://example.org/*a__;Iw!!x$',
  ],
  [
    'https://safelinks.protection.outlook.com.evil.example/?url=https://a.example',
    'https://safelinks.protection.outlook.com.evil.example/?url=https://a.example',
  ],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['no address', 'no address'],
])('%s leads to %s', (address, inner) => expect(unwrapAddress(address)).toBe(inner));
