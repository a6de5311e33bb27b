import { describe, expect, it } from 'vitest';
import {
  type BoardView,
  boardAddress,
  keptQuery,
  readBoardQuery,
  readBoardView,
  WHOLE_BOARD,
} from './board-view';

const FULL: BoardView = {
  layout: 'table',
  words: 'ferry & tide',
  status: 'in_review',
  isMine: true,
  section: 'politics',
  person: 'noa',
  due: 'overdue',
  flag: 'waiting',
  kind: 'opinion',
  after: { at: 1_700_000_000_000, storyId: 'a-story' },
  before: null,
};

describe('the address of the board', () => {
  it.each<[Partial<BoardView>, string]>([
    [{}, '/desk?view=table'],
    [{ layout: 'columns' }, '/desk?view=columns'],
    [{ status: 'draft' }, '/desk?view=table&state=draft'],
    [{ isMine: true, section: 's' }, '/desk?view=table&who=mine&section=s'],
    [{ words: 'ferry & tide' }, '/desk?view=table&q=ferry+%26+tide'],
    [{ after: { at: 5, storyId: 'x' } }, '/desk?view=table&after=5%7Ex'],
    [{ layout: 'columns', status: 'draft' }, '/desk?view=columns'],
  ])('of %o is %s', (view, address) => {
    expect(boardAddress({ ...WHOLE_BOARD, ...view })).toBe(address);
  });

  it('reads back as the view it was made from', () => {
    const query = new URL(boardAddress(FULL), 'http://galley.test').search.slice(1);
    expect(readBoardQuery(query)).toEqual(FULL);
  });

  it.each([
    { state: 'nonsense', view: 'circle' },
    { who: 'everyone', after: 'x', before: '1~' },
    { q: '  ', due: 'soon', flag: 'red', kind: 'poem', section: "'; drop" },
    { state: ['x', 'draft'] },
  ])('that makes no sense (%o) shows the whole board', (given) => {
    expect(readBoardView(given)).toEqual(WHOLE_BOARD);
  });

  it('without a layout has the one that was chosen last, but for a single state', () => {
    expect(readBoardView({}, 'columns').layout).toBe('columns');
    expect(readBoardView({ view: 'table' }, 'columns').layout).toBe('table');
    expect(readBoardView({ state: 'draft' }, 'columns').layout).toBe('table');
  });

  it('is kept under a name without its place in the list', () => {
    expect(keptQuery({ ...WHOLE_BOARD, flag: 'lapsed', after: FULL.after })).toBe('view=table&flag=lapsed');
  });
});
