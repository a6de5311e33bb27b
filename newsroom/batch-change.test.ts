import { describe, expect, it } from 'vitest';
import { type BatchChange, batchWishes, isEmptyChange } from './batch-change';

const NOTHING: BatchChange = { set: {}, add: {}, remove: {}, rights: null };
const FACTS = { credit: 'Old Agency', keywords: ['Harbour', 'storm'], people: [] };

describe('a change of many photos', () => {
  it('sets a fact whatever stands there', () => {
    expect(batchWishes({ ...NOTHING, set: { credit: 'New Agency', city: 'Kelmouth' } }, FACTS)).toEqual([
      { field: 'credit', seen: 'Old Agency', value: 'New Agency' },
      { field: 'city', seen: '', value: 'Kelmouth' },
    ]);
  });

  it('adds to a list what is not there in any letters, and takes out what is', () => {
    const change = { ...NOTHING, add: { keywords: ['HARBOUR', 'boats'] }, remove: { keywords: ['Storm'] } };
    expect(batchWishes(change, FACTS)).toEqual([
      { field: 'keywords', seen: 'Harbour\nstorm', value: 'Harbour\nboats' },
    ]);
  });

  it('begins a list that was empty', () => {
    expect(batchWishes({ ...NOTHING, add: { people: ['Ada Price'] } }, FACTS)).toEqual([
      { field: 'people', seen: '', value: 'Ada Price' },
    ]);
  });

  it('touches nothing that is not named', () => {
    expect(batchWishes(NOTHING, FACTS)).toEqual([]);
    expect(isEmptyChange(NOTHING)).toBe(true);
    expect(isEmptyChange({ ...NOTHING, add: { people: [] } })).toBe(true);
    expect(isEmptyChange({ ...NOTHING, set: { credit: 'x' } })).toBe(false);
  });
});
