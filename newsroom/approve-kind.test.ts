import { describe, expect, it } from 'vitest';
import { APPROVAL_KINDS, APPROVALS, type ApprovalKind, lapsesWith } from './approvals';
import { decideKind } from './approve-kind';
import type { StoryFacts } from './facts';
import { WORKING_STATES } from './states';
import { NOON, PERSONAS, readyFacts, signedIn, storyFrom } from './testing/people-and-stories';

const ALL: readonly ApprovalKind[] = ['edit', 'copy', 'photo', 'legal', 'fact'];
const FURTHER = ['copy', 'photo', 'legal', 'fact'] as const;

/** Who gives an approval of any further kind, in each working state; a published draft on top counts the same. */
const MATRIX = `
                               draft in_review changes_requested approved scheduled clean spiked
contributor, own story       | no    no        no                no       no        no    no
contributor, other story     | no    no        no                no       no        no    no
reporter, own story          | no    no        no                no       no        no    no
reporter, other story        | no    no        no                no       no        no    no
editor, own story            | no    yes       no                no       no        no    no
editor, other story          | no    yes       no                no       no        no    no
managing editor, other story | no    yes       no                no       no        no    no
admin, own story             | no    no        no                no       no        no    no
admin, other story           | no    no        no                no       no        no    no
admin and reporter, own story| no    no        no                no       no        no    no
moderator, own story         | no    no        no                no       no        no    no
moderator, other story       | no    no        no                no       no        no    no
no role, own story           | no    no        no                no       no        no    no
the clock                    | no    no        no                no       no        no    no
`;

const rows = MATRIX.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('|').map((part) => part.trim()));

function given(
  kind: (typeof FURTHER)[number],
  {
    who = 'editor, other story',
    from = 'in_review/never',
    seen = 'h1',
    ...facts
  }: Partial<StoryFacts> & {
    who?: string;
    from?: string;
    seen?: string;
  } = {},
) {
  const [actor, story] = [signedIn(who), storyFrom(from)];
  const all = readyFacts({ requiredApprovals: ALL, ...facts });
  return decideKind({ kind, actor, story, facts: all, expectedHash: seen });
}

describe('who gives which approval', () => {
  for (const [who = '', cells = ''] of rows) {
    it.each(FURTHER)(`is written in the table for ${who}: %s`, (kind) => {
      for (const publicState of ['never', 'live', 'withdrawn']) {
        const answers = WORKING_STATES.map(
          (state) => given(kind, { who, from: `${state}/${publicState}` }).ok,
        );
        expect(answers.map((answer) => (answer ? 'yes' : 'no'))).toEqual(cells.split(/\s+/));
      }
      expect(given(kind, { who, from: 'in_review/killed' }).ok).toBe(false);
    });
  }

  it('knows every kind of person who can be signed in', () => {
    expect(rows.map(([who]) => who)).toEqual(
      Object.keys(PERSONAS).filter((who) => who !== 'nobody signed in'),
    );
  });
});

describe('an approval of a further kind', () => {
  it('is for the words that were seen', () => {
    expect(given('copy', { seen: 'h0' })).toMatchObject({ code: 'not_ready', problems: [{ code: 'G1' }] });
  });

  it('is given only where the section asks for it', () => {
    expect(given('legal', { requiredApprovals: ['edit', 'photo'] })).toMatchObject({
      code: 'conflict',
      message: 'The section of this story asks for no legal approval.',
    });
  });

  it('is not given to own work', () => {
    const contributors = [{ personId: 'other', name: 'Person other' }];
    expect(given('fact', { contributors })).toMatchObject({ problems: [{ code: 'G8', severity: 'hard' }] });
    expect(given('fact', { contributors, fourEyes: 'warn' })).toMatchObject({
      ok: true,
      value: [{ code: 'G8' }],
    });
    expect(given('fact', { contributors, fourEyes: 'off' })).toEqual({ ok: true, value: [] });
  });

  it('of photos needs photos that may be shown; the others leave that to Approve', () => {
    const copyProblems = [{ code: 'G4', severity: 'hard', message: 'The photo has no credit.' }] as const;
    expect(given('photo', { copyProblems })).toMatchObject({ problems: [{ code: 'G4' }] });
    expect(given('copy', { copyProblems })).toEqual({ ok: true, value: [] });
  });

  it('is given once; after one of somebody who worked on the story another counts', () => {
    const approvals = [
      { kind: 'photo' as const, covered: 'p1', lapsedAt: null, byPersonId: 'max', byName: 'Max Lund' },
    ];
    expect(given('photo', { approvals })).toMatchObject({
      code: 'conflict',
      message: 'Max Lund has given the photo approval for these words already.',
    });
    expect(given('photo', { approvals, contributors: [{ personId: 'max', name: 'Max Lund' }] }).ok).toBe(
      true,
    );
    expect(given('photo', { approvals, coverage: { everything: 'h1', words: 'w1', photos: 'p2' } }).ok).toBe(
      true,
    );
  });
});

describe('the table of kinds', () => {
  it('names its buttons as the screen does, and what each covers', () => {
    const told = APPROVAL_KINDS.map((kind) => `${kind}: ${APPROVALS[kind].label}, ${APPROVALS[kind].covers}`);
    expect(told).toEqual([
      'edit: Approve, everything',
      'copy: Approve copy, words',
      'photo: Approve photos, photos',
      'legal: Approve for law, everything',
      'fact: Approve facts, everything',
    ]);
  });

  it.each([
    ['edit', 'h1', true],
    ['edit', 'h0', true],
    ['copy', 'w1', false],
    ['copy', 'w0', true],
    ['photo', 'p1', false],
    ['photo', 'p0', true],
    ['legal', 'h1', false],
    ['fact', 'h0', true],
  ] as const)('ends the %s approval of %s with a reopening: %s', (kind, covered, expected) => {
    const approval = { kind, covered, lapsedAt: null, byPersonId: 'max', byName: 'Max Lund' };
    expect(lapsesWith(approval, { everything: 'h1', words: 'w1', photos: 'p1' })).toBe(expected);
    expect(lapsesWith({ ...approval, lapsedAt: NOON }, { everything: 'h1', words: 'w1', photos: 'p1' })).toBe(
      false,
    );
  });
});
