import { describe, expect, it } from 'vitest';
import { isKnown } from './is-known';

const SHOWN = {
  revision: 4,
  details: { revision: 2 },
  textGrade: 'write',
  workingState: 'clean',
} as const;

describe('news of a story', () => {
  it('are known when the screen shows what came of them, or something later', () => {
    expect(isKnown(SHOWN, { type: 'story', revision: 4, detailsRevision: 2 })).toBe(true);
    expect(isKnown(SHOWN, { type: 'story', revision: 3, detailsRevision: 1 })).toBe(true);
    expect(isKnown(SHOWN, { type: 'story', revision: 5, detailsRevision: 2 })).toBe(false);
    expect(isKnown(SHOWN, { type: 'story', revision: 4, detailsRevision: 3 })).toBe(false);
  });

  it('are known of a grade that the screen shows, unless something may have been missed before it', () => {
    const grade = { type: 'grade', may: 'write', workingState: 'clean', isFirst: false } as const;
    expect(isKnown(SHOWN, grade)).toBe(true);
    expect(isKnown(SHOWN, { ...grade, isFirst: true })).toBe(false);
    expect(isKnown(SHOWN, { ...grade, may: 'read' })).toBe(false);
    expect(isKnown(SHOWN, { ...grade, workingState: 'draft' })).toBe(false);
  });

  it('are never known of comments, which no screen counts', () => {
    expect(isKnown(SHOWN, { type: 'comments' })).toBe(false);
  });
});
