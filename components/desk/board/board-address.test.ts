import { describe, expect, it } from 'vitest';
import { boardAddress, readBoardView } from './board-address';

const STATUSES = ['draft', 'in_review'];

describe('the address of the board', () => {
  it.each([
    [{}, '/desk'],
    [{ status: 'draft' }, '/desk?state=draft'],
    [{ isMine: true, page: 3 }, '/desk?who=mine&page=3'],
    [{ words: 'ferry & tide' }, '/desk?q=ferry+%26+tide'],
  ])('of %o is %s', (view, address) => {
    expect(boardAddress({ status: null, isMine: false, words: '', page: 1, ...view })).toBe(address);
  });

  it('reads back as the view it was made from', () => {
    const view = { status: 'in_review', isMine: true, words: 'ferry & tide', page: 2 };
    const query = new URL(boardAddress(view), 'http://galley.test').searchParams;
    expect(readBoardView(Object.fromEntries(query), STATUSES)).toEqual(view);
  });

  it.each([
    { state: 'nonsense', page: '-1' },
    { page: '1.5', who: 'everyone' },
    { page: '1e99', q: '  ' },
    { state: ['x', 'draft'] },
  ])('that makes no sense (%o) shows the whole board', (given) => {
    expect(readBoardView(given, STATUSES)).toEqual({ status: null, isMine: false, words: '', page: 1 });
  });
});
