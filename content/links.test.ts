import { describe, expect, it } from 'vitest';
import { hostileTexts } from './corpora';
import { addressesIn, isSafeHref, isWebAddress, toSafeHref } from './links';

describe('an address in a story', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a?b=c#d',
    'HTTPS://EXAMPLE.ORG/',
    'https://xn--bcher-kva.example/',
    'https://bücher.example/größe',
    'https://fa.example/می\u200cخواهم',
    'https://example.org/@harbour',
    'http://[::1]/',
    'mailto:desk@example.org',
    'mailto:desk@example.org?subject=Tides',
  ])('may be %s', (address) => expect(isSafeHref(address)).toBe(true));

  it.each([
    '',
    'example.org',
    '/desk',
    '//example.org',
    '#top',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    'tel:112',
    'blob:https://example.org/x',
    'https:example.org',
    'https:/example.org',
    'https:///example.org',
    'https:\\\\example.org',
    'https://example.org\\@evil.example',
    'https://user@example.org',
    'https://user:secret@example.org',
    'https://exa mple.org',
    ' https://example.org',
    'https://example.org\n',
    'https://example.org/\0',
    'https://example.org/\u202egpj.exe',
    'https://exam\u200bple.org',
    'https://example.org:99999',
    'https://[example.org',
    'mailto:',
    'mailto:desk',
    'mailto:a@b@c',
    'mailto:desk@example.org?subject=a%0D%0ABcc:all@example.org',
    `https://example.org/${'a'.repeat(2048)}`,
  ])('may not be %j', (address) => expect(isSafeHref(address)).toBe(false));

  it.each([undefined, null, 7, {}, ['https://example.org'], true])('may not be %j either', (value) => {
    expect(isSafeHref(value)).toBe(false);
  });

  it('is never a script, whatever the hostile lists try', () => {
    const accepted = hostileTexts().filter(isSafeHref);
    expect(
      accepted.filter((address) => !/^(https?:\/\/|mailto:)[^\s<>]+$/i.test(new URL(address).href)),
    ).toEqual([]);
  });

  it('is no web address when it is a mail address', () => {
    expect(isWebAddress('mailto:desk@example.org')).toBe(false);
  });
});

describe('a typed address', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['  example.org/a ', 'https://example.org/a'],
    ['desk@example.org', 'mailto:desk@example.org'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['localhost:3000', 'https://localhost:3000'],
    ['tides', null],
    ['', null],
    ['javascript:alert(1)', null],
    ['user:secret@example.org', null],
    ['two words.example', null],
  ])('%j becomes %j', (typed, address) => expect(toSafeHref(typed)).toBe(address));
});

describe('the addresses in a text', () => {
  it.each([
    ['See https://example.org/a.', ['https://example.org/a']],
    ['(https://example.org/a)', ['https://example.org/a']],
    [
      'https://example.org/a_(b) and http://example.org?c=d!',
      ['https://example.org/a_(b)', 'http://example.org?c=d'],
    ],
    ['“https://example.org/a”', ['https://example.org/a']],
    ['https://user:secret@example.org', []],
    ['javascript:alert(1) example.org nohttps://example.org', []],
  ])('in %j are %j', (text, found) => expect(addressesIn(text).map(({ address }) => address)).toEqual(found));

  it('are said with their place', () => {
    expect(addressesIn('See https://example.org/a.')).toEqual([
      { address: 'https://example.org/a', index: 4 },
    ]);
  });
});
