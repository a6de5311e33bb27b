import { describe, expect, it } from 'vitest';
import type { Problem, ProblemCode } from '@/content/problem';
import { decide } from './decide';
import type { StoryFacts } from './facts';
import { isOnlyOverridable, isOverridable } from './overrides';
import { person, readyFacts, signedIn, storyFrom } from './testing/people-and-stories';
import type { TransitionName } from './workflow';

/** Every code there is, by hand. */
const CODES: Readonly<Record<ProblemCode, boolean>> = {
  G1: false,
  G3: false,
  G4: false,
  G5: false,
  G6: false,
  G7: false,
  G8: true,
  G9: true,
  G10: false,
  G11: false,
  G13: false,
  G14: false,
};

const problem = (code: ProblemCode, severity: Problem['severity'] = 'hard'): Problem => ({
  code,
  severity,
  message: `${code}.`,
});

/** Approved by nobody, and written by the editor who presses. */
const ALONE: Partial<StoryFacts> = {
  approvals: [],
  contributors: [{ personId: 'other', name: 'Person other' }],
};

function outcome(who: string, action: TransitionName, facts: Partial<StoryFacts>, from = 'approved/never') {
  const [actor, story] = [signedIn(who), storyFrom(from)];
  const input = { expectedHash: 'h1', overrideReason: 'It is an alarm.' };
  const verdict = decide({ action, actor, story, facts: readyFacts(facts), input });
  if (!verdict.ok) return [verdict.code, ...(verdict.problems ?? []).map(({ code }) => code)];
  return ['passed', ...verdict.decision.overridden.map(({ code }) => code)];
}

describe('which guards can be overridden', () => {
  it.each(Object.entries(CODES))('%s: %s', (code, expected) => {
    expect(isOverridable(problem(code as ProblemCode))).toBe(expected); // a key of the table above
  });

  it('is offered only when nothing else stands in the way', () => {
    expect(isOnlyOverridable([problem('G9'), problem('G14', 'soft')])).toBe(true);
    expect(isOnlyOverridable([problem('G9'), problem('G10')])).toBe(false);
    expect(isOnlyOverridable([problem('G8', 'soft')])).toBe(false);
    expect(isOnlyOverridable([])).toBe(false);
  });
});

describe('an override', () => {
  it.each([
    ['contributor, own story', ['not_allowed']],
    ['reporter, own story', ['not_allowed']],
    ['editor, own story', ['not_allowed']],
    ['editor, other story', ['not_allowed']],
    ['managing editor, other story', ['passed', 'G9']],
    ['admin, other story', ['not_allowed']],
    ['the clock', ['conflict']],
  ])('of a missing approval by %s: %j', (who, expected) => {
    expect(outcome(who, 'publish', ALONE)).toEqual(expected);
  });

  it('lets a managing editor approve what they wrote', () => {
    expect(outcome('managing editor, other story', 'approve', ALONE, 'in_review/never')).toEqual([
      'passed',
      'G8',
    ]);
  });

  it.each<[string, Partial<StoryFacts>, string[]]>([
    ['a hold', { holds: [aHold()] }, ['not_ready', 'G10']],
    ['a missing headline', { headlineText: '' }, ['not_ready', 'G3']],
    ['a photo without credit', { copyProblems: [problem('G4')] }, ['not_ready', 'G4']],
    ['a post without record', { copyProblems: [problem('G5')] }, ['not_ready', 'G5']],
    ['other words', { currentHash: 'h2' }, ['not_ready', 'G1']],
  ])('never passes %s', (_, facts, expected) => {
    expect(outcome('managing editor, other story', 'publish', { ...ALONE, ...facts })).toEqual(expected);
  });

  it('passes nothing when nothing is in the way', () => {
    expect(outcome('managing editor, other story', 'publish', {})).toEqual(['passed']);
  });

  it('needs words for its reason', () => {
    const [actor, story] = [person('m', 'managing_editor'), storyFrom('approved/never')];
    const input = { expectedHash: 'h1', overrideReason: ' \u200b' };
    const facts = readyFacts({ approvals: [] });
    expect(decide({ action: 'publish', actor, story, facts, input })).toMatchObject({ code: 'not_ready' });
  });
});

describe('the release of what was scheduled past a guard', () => {
  const G9 = 'No approval covers the story as it is now. It has to be approved again.';
  const release = (passedGuards: StoryFacts['passedGuards'], facts: Partial<StoryFacts> = {}) => {
    const input = { expectedHash: 'h1' };
    const [actor, story] = [signedIn('the clock'), storyFrom('scheduled/never')];
    const all = readyFacts({ approvals: [], passedGuards, ...facts });
    const verdict = decide({ action: 'publish', actor, story, facts: all, input });
    return verdict.ok ? 'passed' : (verdict.problems ?? []).map(({ message }) => message);
  };

  it('passes that guard again', () => {
    expect(release([{ code: 'G9', message: G9 }])).toBe('passed');
    expect(release([])).toEqual([G9]);
  });

  it('stops at what the section asks for only since then', () => {
    expect(release([{ code: 'G9', message: G9 }], { requiredApprovals: ['edit', 'fact'] })).toEqual([
      'The fact approval is missing. An editor who did not work on it has to press “Approve facts” in review.',
    ]);
  });
});

function aHold() {
  const set = { id: 'x', reason: 'Wait', setById: 'e', setByName: 'Edie Marsh', until: null };
  return { ...set, kind: 'legal' as const, blockId: null, photoId: null, words: '', isGone: false };
}
