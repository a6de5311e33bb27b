import { describe, expect, it } from 'vitest';
import { type PublishedStep, publishedVersions, readPair } from './published-versions';

const step = (versionId: string, more: Partial<PublishedStep> = {}): PublishedStep => ({
  versionId,
  at: new Date('2026-03-02T12:00:00Z'),
  from: 'live',
  isRestored: false,
  changeClass: 'update',
  note: null,
  ...more,
});
const first = step('a', { from: 'never', changeClass: null });
const restored = (versionId: string) => step(versionId, { from: 'withdrawn', isRestored: true });

/** Each version as its name, with a mark for one that may not be looked up. */
const told = (steps: PublishedStep[], withheld: string[] = []) =>
  publishedVersions(steps, new Set(withheld)).map(
    ({ number, versionId, isOpen }) => `${number} ${versionId}${isOpen ? '' : ' closed'}`,
  );

describe('the versions that readers can look up', () => {
  it('are all that they had, in the order in which they got them', () => {
    expect(told([first, step('b'), step('c')])).toEqual(['1 a', '2 b', '3 c']);
  });

  it('are none of a story that they never had', () => expect(told([])).toEqual([]));

  it('end at a withdrawal: what was taken back stays back when another text returns', () => {
    expect(told([first, step('b'), step('c', { from: 'withdrawn' })])).toEqual([
      '1 a closed',
      '2 b closed',
      '3 c',
    ]);
  });

  it('begin anew with the very text that was brought back, and it is not counted twice', () => {
    expect(told([first, step('b'), restored('b'), step('c')])).toEqual(['1 a closed', '2 b closed', '3 c']);
    expect(told([first, step('b'), restored('b')])).toEqual(['1 a closed', '2 b']);
  });

  it('are without those that are withheld, but for what readers have anyway', () => {
    expect(told([first, step('b')], ['a'])).toEqual(['1 a closed', '2 b']);
    expect(told([first, step('b')], ['a', 'b'])).toEqual(['1 a closed', '2 b']);
    expect(told([first, step('b'), step('c')], ['a', 'b'])).toEqual(['1 a closed', '2 b closed', '3 c']);
  });

  it('say what kind of change each was; a quick fix is a minor one, and the first is none', () => {
    const kinds = publishedVersions(
      [first, step('b', { changeClass: 'correction' }), step('c', { changeClass: null })],
      new Set(),
    ).map(({ changeClass }) => changeClass);
    expect(kinds).toEqual([null, 'correction', 'minor']);
  });
});

describe('the address of a comparison', () => {
  it.each([
    ['1-2', { from: 1, to: 2 }],
    ['2-11', { from: 2, to: 11 }],
    ['2-1', null],
    ['1-1', null],
    ['0-1', null],
    ['01-2', null],
    ['1-2-3', null],
    ['1', null],
    ['a-b', null],
    ['', null],
  ])('%s', (written, pair) => expect(readPair(written)).toEqual(pair));
});
