import { describe, expect, it } from 'vitest';
import { type Finding, findingOf, type Silence } from './finding';

const fetched = {
  text: 'The north ferry is late.\nThe tide is not. https://t.co/abc',
  capturedHow: 'oembed',
};
const typed = { text: 'The north ferry is late. The tide is not.', capturedHow: 'by_hand' };

describe('what an answer says about a post', () => {
  it.each<[Silence, Finding]>([
    ['not_there', 'deleted'],
    ['not_shown', 'protected'],
    ['asked_to_wait', 'unknown'],
    ['not_reached', 'unknown'],
    ['not_readable', 'unknown'],
    ['not_open', 'unknown'],
  ])('with nothing but %s is %s', (silence, finding) =>
    expect(findingOf(fetched, { silence })).toBe(finding),
  );

  it.each<[string, Finding]>([
    ['The north ferry is late.\nThe tide is not. https://t.co/abc', 'live'],
    ['The north ferry is late. The tide is not.\n\nhttps://t.co/abc ', 'live'],
    ['The north ferry is late. The tide is not.', 'edited'],
    ['The north ferry is late. The tide is not. https://t.co/xyz', 'edited'],
    ['The North ferry is late. The tide is not. https://t.co/abc', 'edited'],
  ])('that reads “%s” beside a record from the platform is %s', (text, finding) =>
    expect(findingOf(fetched, { text, how: 'oembed' })).toBe(finding),
  );

  it.each<[string, Finding]>([
    ['The north ferry is late.\nThe tide is not. https://t.co/abc pic.twitter.com/def', 'live'],
    ['“The north ferry is late” – the tide is NOT!', 'live'],
    ['The north ferry is on time. The tide is not.', 'edited'],
  ])('that reads “%s” beside a record typed by hand is %s', (text, finding) =>
    expect(findingOf(typed, { text, how: 'oembed' })).toBe(finding),
  );

  it('does not take one way of writing a letter for another letter', () => {
    expect(
      findingOf({ text: 'Malm\u00f6', capturedHow: 'oembed' }, { text: 'Malmo\u0308', how: 'oembed' }),
    ).toBe('live');
  });
});
