import { describe, expect, it } from 'vitest';
import { postsAddress, readPostsView } from './posts-address';

const ALL = { words: '', state: null, platform: null, page: 1 };

describe('the address of the library of posts', () => {
  it.each([
    [ALL, '/desk/posts'],
    [{ ...ALL, state: 'open' }, '/desk/posts?state=open'],
    [
      { words: 'harbour & sea', state: 'deleted', platform: 'x', page: 3 },
      '/desk/posts?state=deleted&platform=x&q=harbour+%26+sea&page=3',
    ],
  ])('%j is %s, and is read back as it was', (view, address) => {
    expect(postsAddress(view)).toBe(address);
    const given = Object.fromEntries(new URL(address, 'https://a.example').searchParams);
    expect(readPostsView(given, ['open', 'deleted'])).toEqual(view);
  });

  it.each([
    [{ state: 'nonsense', page: '-1' }],
    [{ page: '1e9', platform: '../x' }],
    [{ q: '  ', page: 'two' }],
  ])('that says %j asks for everything', (given) => expect(readPostsView(given, ['open'])).toEqual(ALL));
});
