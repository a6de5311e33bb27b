import { describe, expect, it } from 'vitest';
import { readPostDate } from './post-date';

describe('the day of a post', () => {
  it.each([
    ['2018-04-11', '2018-04-11'],
    ['2018-04-11T23:30:00.000Z', '2018-04-11'],
    ['11 April 2018', '2018-04-11'],
    ['1 Apr 2018', '2018-04-01'],
    ['April 11, 2018', '2018-04-11'],
    ['Sept. 3, 2020', '2020-09-03'],
    ['february 29, 2024', '2024-02-29'],
    ['February 1, 2025 at 7:01 PM', '2025-02-01'],
    ['Apr 21, 2024 at 15:09', '2024-04-21'],
  ])('%s is %s', (text, day) => {
    expect(readPostDate(text)).toBe(day);
  });

  it.each([
    '',
    'yesterday',
    '11/04/2018',
    '11.04.2018',
    '20180411',
    '31 April 2018',
    'February 29, 2023',
    '2018-13-01',
    '2018-00-10',
    '0 April 2018',
    'Foo 11, 2018',
    'April 11',
    '11 April 18',
    'April 11, 2018 <script>',
  ])('%s is no day', (text) => {
    expect(readPostDate(text)).toBeNull();
  });
});
