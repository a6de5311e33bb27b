import { describe, expect, it } from 'vitest';
import { isFiltered, libraryAddress, readLibraryView, WHOLE_LIBRARY } from './library-view';

const FULL = {
  q: 'storm ',
  collection: 'c-1',
  rights: 'agency',
  licence: 'ends-soon',
  dates: 'taken',
  from: '2026-01-01',
  to: '2026-02-28',
  is: ['unused', 'no-alt'],
  after: '1795353600156~p-1',
};

describe('a view of the library', () => {
  it('is the same after a way through its address', () => {
    const view = readLibraryView(FULL);
    const query = new URLSearchParams(libraryAddress(view).split('?')[1]);
    const given = { ...Object.fromEntries(query), is: query.getAll('is') };
    expect(readLibraryView(given)).toEqual(view);
    expect(view.marks).toEqual(['unused', 'no-alt']);
    expect(view.after).toEqual({ key: 1795353600156, photoId: 'p-1' });
  });

  it('leaves out what is as always', () => {
    expect(libraryAddress(WHOLE_LIBRARY)).toBe('/desk/photos');
    expect(libraryAddress({ ...WHOLE_LIBRARY, words: 'bridge' })).toBe('/desk/photos?q=bridge');
  });

  it.each([
    ['rights', "x' or 1=1"],
    ['licence', 'whenever'],
    ['from', '2026-02-31'],
    ['to', 'tomorrow'],
    ['is', 'everything'],
    ['collection', '../etc'],
    ['after', '12'],
    ['after', 'x~y'],
  ])('takes %s=%s as if it were not there', (name, value) => {
    expect(readLibraryView({ [name]: value })).toEqual(WHOLE_LIBRARY);
  });

  it('is filtered by anything but words and the page', () => {
    expect(isFiltered({ ...WHOLE_LIBRARY, words: 'a', after: { key: 1, photoId: 'p' } })).toBe(false);
    expect(isFiltered({ ...WHOLE_LIBRARY, marks: ['mine'] })).toBe(true);
    expect(isFiltered({ ...WHOLE_LIBRARY, to: '2026-01-01' })).toBe(true);
  });
});
