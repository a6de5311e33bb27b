import { describe, expect, it } from 'vitest';
import { restoreDone, restorePlan, restoreTitle } from './restore-in-words';

const version = { versionNumber: 3 };
const block = { versionNumber: 3, block: { id: 'b1', name: 'Pull quote' } };
const restored = { keptAs: 5, notesApart: 0, problems: [], reopened: false };
const gone = {
  code: 'G4' as const,
  severity: 'hard' as const,
  message: 'The photo is not in the library.',
};

describe('a restore, in words', () => {
  it('says what will happen', () => {
    expect(restoreTitle(version)).toBe('Restore this version');
    expect(restorePlan(version)).toBe(
      'The text of version 3 goes into the working copy as a new draft. Section, tags and other details stay as they are. What is there now is kept as a version. Readers see no change until somebody publishes.',
    );
    expect(restoreTitle(block)).toBe('Restore this block');
    expect(restorePlan(block)).toBe(
      'The pull quote goes back to what it was in version 3; the rest of the working copy stays as it is. What is there now is kept as a version. Readers see no change until somebody publishes.',
    );
  });

  it('says what has happened', () => {
    expect(restoreDone(version, restored)).toEqual([
      'The text of version 3 is in the working copy. What was there before is version 5.',
    ]);
    expect(restoreDone(block, restored)[0]).toMatch(/^The pull quote of version 3 is in the working copy\./);
  });

  it('says what came with it, each thing once', () => {
    const rest = (more: Partial<typeof restored>) => restoreDone(version, { ...restored, ...more }).slice(1);
    expect(rest({ reopened: true })).toEqual(['The story was approved and is in review again.']);
    expect(rest({ notesApart: 1 })).toEqual([
      'A note to colleagues lost its place and stands in a line of its own.',
    ]);
    expect(rest({ notesApart: 2 })).toEqual([
      '2 notes to colleagues lost their places and stand in lines of their own.',
    ]);
    const problems = [gone, { ...gone, blockId: 'b2' }];
    expect(restoreDone(version, { ...restored, problems }).slice(1)).toEqual([gone.message]);
  });
});
