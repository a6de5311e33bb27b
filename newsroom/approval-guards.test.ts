import { describe, expect, it } from 'vitest';
import type { ApprovalFact, ApprovalKind } from './approvals';
import { NOON } from './testing/people-and-stories';
import { messages, unmet } from './testing/unmet-guards';

function approval(changes: Partial<ApprovalFact>): ApprovalFact {
  const edies = { byPersonId: 'edie', byName: 'Edie Marsh' };
  return { kind: 'edit', covered: 'h1', lapsedAt: null, ...edies, ...changes };
}

/** Each kind as its section asks for it, given by Max for the content as it is, for another one, or by nobody. */
const KINDS: [ApprovalKind, string, string][] = [
  ['copy', 'w1', 'w0'],
  ['photo', 'p1', 'p0'],
  ['legal', 'h1', 'h0'],
  ['fact', 'h1', 'h0'],
];

describe('G9, the other kinds of approval', () => {
  const max = { byPersonId: 'max', byName: 'Max Lund' };

  it.each(KINDS)(
    'asks for the %s approval where the section does, and for what it covers',
    (kind, now, old) => {
      const requiredApprovals: ApprovalKind[] = ['edit', kind];
      const unmetWith = (...more: ApprovalFact[]) => {
        const facts = { requiredApprovals, approvals: [approval({}), ...more] };
        return (['approve', 'schedule', 'publish', 'take_back'] as const).map((action) =>
          unmet(action, facts),
        );
      };
      const everywhere = [['G9 hard'], ['G9 hard'], ['G9 hard'], []];
      expect(unmetWith()).toEqual(everywhere);
      expect(unmetWith(approval({ kind, covered: now, ...max }))).toEqual([[], [], [], []]);
      expect(unmetWith(approval({ kind, covered: old, ...max }))).toEqual(everywhere);
      expect(unmetWith(approval({ kind, covered: now, lapsedAt: NOON, ...max }))).toEqual(everywhere);
    },
  );

  it('names each kind that is missing or has lapsed, who gave it before, and what to do', () => {
    const requiredApprovals: ApprovalKind[] = ['edit', 'copy', 'photo'];
    const approvals = [approval({}), approval({ kind: 'photo', covered: 'p0', ...max })];
    expect(messages('publish', { requiredApprovals, approvals })).toEqual([
      'The copy approval is missing. An editor who did not work on it has to press “Approve copy” in review.',
      'The photo approval by Max Lund does not cover the story as it is now. An editor who did not work on it has to press “Approve photos” in review.',
    ]);
  });

  it('says of the edit approval whose it was', () => {
    expect(messages('publish', { approvals: [approval({ covered: 'h0' })] })).toEqual([
      'No approval covers the story as it is now. That by Edie Marsh was for other words; it has to be approved again.',
    ]);
  });

  it('lets four eyes look at every kind', () => {
    const facts = {
      contributors: [{ personId: 'max', name: 'Max Lund' }],
      requiredApprovals: ['edit', 'photo'] as const,
      approvals: [approval({}), approval({ kind: 'photo', covered: 'p1', ...max })],
    };
    expect(unmet('approve', facts)).toEqual(['G8 hard']);
    expect(unmet('publish', facts)).toEqual(['G8 hard']);
    expect(unmet('publish', { ...facts, fourEyes: 'warn' })).toEqual(['G8 soft']);
    expect(messages('publish', facts)).toEqual([
      'Max Lund gave the photo approval and also worked on it. Somebody who did not has to approve it.',
    ]);
  });
});
