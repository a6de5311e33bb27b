import { describe, expect, it } from 'vitest';
import { wordsOnly } from '@/content/post-parts';
import { postByHand } from './by-hand';

const NOW = new Date('2026-10-01T12:00:00Z');

const TYPED = {
  url: 'https://x.com/anna_quay/status/1?s=20',
  author: ' Anna  Quay ',
  handle: '@anna_quay',
  text: 'Water is over\r\nthe quay wall.\u202E',
  postedOn: '11 April 2018',
};

function messageFor(changes: Record<string, unknown>): string {
  const found = postByHand({ ...TYPED, ...changes }, { now: NOW });
  return found.ok ? `taken: ${found.value.postedOn}` : found.message;
}

describe('a post typed by hand', () => {
  it('becomes a draft of plain text', () => {
    expect(postByHand(TYPED, { now: NOW })).toEqual({
      ok: true,
      value: {
        platform: 'x',
        postId: '1',
        url: 'https://x.com/anna_quay/status/1',
        authorName: 'Anna Quay',
        handle: 'anna_quay',
        text: 'Water is over\nthe quay wall.',
        language: null,
        direction: 'auto',
        postedOn: '2018-04-11',
        more: wordsOnly(),
        raw: null,
      },
    });
  });

  it('takes the handle from the address when it is left empty', () => {
    expect(postByHand({ ...TYPED, handle: '' }, { now: NOW })).toMatchObject({
      value: { handle: 'anna_quay' },
    });
  });

  it('needs no handle where the platform has none', () => {
    const typed = { ...TYPED, url: 'https://www.facebook.com/watch/?v=1234567890', handle: undefined };
    expect(postByHand(typed, { now: NOW })).toMatchObject({ ok: true, value: { handle: '' } });
  });

  it.each([
    ['2018-04-11', 'taken: 2018-04-11'],
    ['April 11, 2018', 'taken: 2018-04-11'],
    [' 11  Apr 2018 ', 'taken: 2018-04-11'],
    ['2026-10-01', 'taken: 2026-10-01'],
    [
      '11/04/2018',
      'Posted on: 11/04/2018 can be read as two days; write the month as a word, like 11 April 2018.',
    ],
    ['4.11.18', 'Posted on: 4.11.18 can be read as two days; write the month as a word, like 11 April 2018.'],
    ['31 April 2018', 'Posted on: this is not a day; write it like 11 April 2018.'],
    ['soon', 'Posted on: this is not a day; write it like 11 April 2018.'],
    ['', 'Posted on: type the day of the post, like 11 April 2018.'],
    ['2026-10-03', 'Posted on: this day is still to come.'],
  ])('posted on %j: %s', (postedOn, expected) => {
    expect(messageFor({ postedOn })).toBe(expected);
  });

  it.each([
    [{ url: undefined }, 'Post URL: type the address of the post.'],
    [{ url: 'https://example.org/' }, 'Post URL: This is not the address of a post'],
    [{ author: '' }, 'Author: type the name that the post is signed with.'],
    [{ author: '\u202E\u0000' }, 'Author: type the name that the post is signed with.'],
    [{ author: 7 }, 'Author: type the name that the post is signed with.'],
    [{ author: 'a'.repeat(201) }, 'Author: keep it to 200 characters.'],
    [{ handle: 'two words' }, 'Handle: use letters, digits, dots, dashes and underscores, without spaces.'],
    [{ handle: '<b>' }, 'Handle: use letters'],
    [
      { url: 'https://x.com/i/status/1', handle: '' },
      'Handle: type the name that follows the @ on the platform.',
    ],
    [{ text: ' \n ' }, 'Text: type the words of the post.'],
    [{ text: 'a'.repeat(25_001) }, 'Text: keep it to 25,000 characters.'],
  ])('%j is refused by the name of its field', (changes, expected) => {
    expect(messageFor(changes)).toContain(expected);
  });

  it.each([null, undefined, 'text', 7, []])('%j is refused', (input) => {
    expect(postByHand(input, { now: NOW })).toMatchObject({ ok: false, code: 'invalid' });
  });
});
