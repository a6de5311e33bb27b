import { expect, it } from 'vitest';
import { hostileTexts } from './corpora';
import { linkProblem } from './link-problem';
import { toSafeHref } from './links';

it.each([
  ['https://example.org/a?b=1#c', null],
  [' example.org ', null],
  ['desk@example.org', null],
  ['mailto:desk@example.org', null],
  ['', 'Write an address, or words of the headline of one of our stories.'],
  ['javascript:alert(1)', 'A link leads to a web page or a mail address, never to “javascript:”.'],
  ['data:text/html,x', 'A link leads to a web page or a mail address, never to “data:”.'],
  ['file:///etc/passwd', 'A link leads to a web page or a mail address, never to “file:”.'],
  ['harbour bridge', 'An address has no spaces. To link to a story of ours, choose it from the list.'],
  ['https://ada:secret@example.org/', 'Take the user name and password out of this address.'],
  ['/politics/bridge', 'Give a whole address, such as https://example.org/page or desk@example.org.'],
  ['bridge', 'Give a whole address, such as https://example.org/page or desk@example.org.'],
  ['https://', 'Give a whole address, such as https://example.org/page or desk@example.org.'],
  [`https://example.org/${'a'.repeat(2100)}`, 'This address is too long: at most 2048 letters.'],
])('of “%s” says: %s', (typed, sentence) => expect(linkProblem(typed)).toBe(sentence));

it('has a sentence for every text that cannot be an address, and for no other', () => {
  const disagreeing = hostileTexts().filter(
    (text) => (linkProblem(text) === null) !== (toSafeHref(text) !== null),
  );
  expect(disagreeing).toEqual([]);
});
