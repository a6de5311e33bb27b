import { describe, expect, it } from 'vitest';
import { decideReview } from './review-afterwards';

const overrides = [{ personId: 'mona', byName: 'Mona Vale', contributorIds: ['wren'] }];
const live = { id: 'v2', hash: 'h2', contributorIds: ['rob'] };

describe('the review afterwards', () => {
  it.each([
    ['edie', 'h2', 'v2'],
    ['mona', 'h2', 'not_allowed'],
    ['wren', 'h2', 'not_allowed'],
    ['rob', 'h2', 'not_allowed'],
    ['edie', 'h1', 'conflict'],
  ])('by %s of %s is answered: %s', (personId, expectedHash, answer) => {
    const outcome = decideReview({ personId, overrides, live, expectedHash });
    expect(outcome.ok ? outcome.value : outcome.code).toBe(answer);
  });

  it('is of nothing when nothing waits or readers have nothing', () => {
    const asked = { personId: 'edie', expectedHash: 'h2' };
    expect(decideReview({ ...asked, overrides: [], live })).toMatchObject({ code: 'conflict' });
    expect(decideReview({ ...asked, overrides, live: null })).toMatchObject({ code: 'conflict' });
  });
});
