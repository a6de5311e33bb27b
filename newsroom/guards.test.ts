import { describe, expect, it } from 'vitest';
import type { Problem, ProblemCode } from '@/content/problem';
import { CLOCK } from './actor';
import type { ApprovalFact } from './approvals';
import type { StoryFacts, TransitionInput } from './facts';
import { guardProblems, storyProblems } from './readiness';
import type { PublicState } from './states';
import { NOON, person, readyFacts } from './testing/people-and-stories';
import type { TransitionName } from './workflow';

const GIVEN: TransitionInput = {
  expectedHash: 'h1',
  changeClass: 'minor',
  releaseAt: new Date(NOON.getTime() + 60_000),
};

/** The unmet guards as "G3 hard", for somebody who did not work on the story unless said otherwise. */
function unmet(
  action: TransitionName,
  given: {
    facts?: Partial<StoryFacts>;
    input?: TransitionInput;
    publicState?: PublicState;
    by?: string;
  } = {},
): string[] {
  const { facts, input = GIVEN, publicState = 'never', by = 'edie' } = given;
  const actor = person(by, 'editor');
  const problems = guardProblems({ action, actor, publicState, facts: readyFacts(facts), input });
  return problems.map((problem) => `${problem.code} ${problem.severity}`);
}

function messages(action: TransitionName, facts: Partial<StoryFacts>): string[] {
  const actor = person('edie', 'editor');
  const situation = { action, actor, publicState: 'never', facts: readyFacts(facts), input: GIVEN } as const;
  return guardProblems(situation).map((problem) => problem.message);
}

function problem(code: ProblemCode, severity: Problem['severity']): Problem {
  return { code, severity, message: 'About a block.', blockId: 'b1' };
}

function approval(changes: Partial<ApprovalFact>): ApprovalFact {
  const edies = { byPersonId: 'edie', byName: 'Edie Marsh' };
  return { kind: 'edit', covered: 'h1', lapsedAt: null, ...edies, ...changes };
}

describe('a story that lacks nothing', () => {
  it.each(['submit', 'approve', 'schedule', 'publish', 'restore'] as const)('may %s', (action) => {
    expect(unmet(action)).toEqual([]);
  });

  it('may publish an update', () => {
    expect(unmet('publish_update', { publicState: 'live' })).toEqual([]);
  });
});

describe('G1, the version that was seen', () => {
  it.each([
    ['submit', 'h0', ['G1 hard']],
    ['approve', 'h0', ['G1 hard']],
    ['schedule', 'h0', ['G1 hard']],
    ['publish', 'h0', ['G1 hard']],
    ['submit', undefined, []],
    ['approve', undefined, ['G1 hard']],
    ['schedule', undefined, ['G1 hard']],
    ['publish', undefined, ['G1 hard']],
    ['reopen', undefined, []],
    ['request_changes', undefined, []],
    ['restore', undefined, []],
  ] as const)('for %s with %s', (action, expectedHash, expected) => {
    const input = { ...GIVEN, expectedHash };
    expect(unmet(action, { input })).toEqual(expected);
  });
});

describe('G3, a complete story', () => {
  it.each([
    [{ headlineText: '' }, 'Write a headline.'],
    [{ headlineText: ' \u200b\u00a0 ' }, 'Write a headline.'],
    [{ bylineCount: 0 }, 'Put at least one name in the byline.'],
    [{ sectionId: null }, 'Choose a section.'],
    [{ sectionId: '' }, 'Choose a section.'],
    [{ bodyIsEmpty: true }, 'Write the story: its body is empty.'],
    [{ slug: '' }, 'Give the story a slug.'],
    [{ slugTaken: true }, 'This slug is taken in this section. Choose another.'],
    [
      { slug: 'No Slug!' },
      'Write the slug with lower-case letters, digits and single hyphens only, at most 96.',
    ],
  ])('%j is answered by: %s', (facts, message) => {
    expect(messages('approve', facts)).toEqual([message]);
    expect(messages('publish', facts)).toEqual([message]);
  });

  it.each([
    ['submit', ['G3 soft']],
    ['approve', ['G3 hard']],
    ['schedule', ['G3 hard']],
    ['publish', ['G3 hard']],
    ['restore', ['G3 hard']],
    ['take_back', []],
    ['reopen', []],
    ['spike', []],
  ] as const)('weighs on %s as %j', (action, expected) => {
    expect(unmet(action, { facts: { headlineText: '' } })).toEqual(expected);
  });

  it('names everything that is missing, not only the first', () => {
    const facts = { headlineText: '', bylineCount: 0, sectionId: null, bodyIsEmpty: true, slug: '' };
    expect(messages('approve', facts)).toHaveLength(5);
  });
});

describe('G4 to G7, what the blocks say', () => {
  const copyProblems = [
    problem('G4', 'hard'),
    problem('G5', 'hard'),
    problem('G6', 'soft'),
    problem('G7', 'hard'),
  ];

  it.each([
    ['submit', ['G4 soft', 'G5 soft', 'G6 soft']],
    ['approve', ['G4 hard', 'G5 hard', 'G6 soft', 'G7 hard']],
    ['schedule', ['G4 hard', 'G5 hard', 'G6 soft', 'G7 hard']],
    ['publish', ['G4 hard', 'G5 hard', 'G6 soft', 'G7 hard']],
    ['restore', ['G4 hard', 'G5 hard', 'G6 soft']],
    ['request_changes', []],
    ['withdraw', []],
  ] as const)('weigh on %s as %j', (action, expected) => {
    expect(unmet(action, { facts: { copyProblems } })).toEqual(expected);
  });

  it('keep the block they speak of', () => {
    const actor = person('edie', 'editor');
    const facts = readyFacts({ copyProblems: [problem('G4', 'hard')] });
    const found = storyProblems({ action: 'approve', actor, publicState: 'never', facts, input: {} });
    expect(found).toEqual([{ code: 'G4', severity: 'hard', message: 'About a block.', blockId: 'b1' }]);
  });
});

describe('G7, comments that are still open', () => {
  const open = { threadId: 't', byName: 'Edie Marsh', about: '', blockId: null, field: null };
  const openThreads = [
    { ...open, isBlocking: true },
    { ...open, isBlocking: false },
  ];

  it.each([
    ['submit', []],
    ['approve', ['G7 hard', 'G7 soft']],
    ['schedule', ['G7 hard', 'G7 soft']],
    ['publish', ['G7 hard', 'G7 soft']],
    ['restore', []],
    ['request_changes', []],
    ['withdraw', []],
  ] as const)('for %s are %j', (action, expected) => {
    expect(unmet(action, { facts: { openThreads } })).toEqual(expected);
  });

  it('stop an update too', () => {
    expect(unmet('publish_update', { facts: { openThreads }, publicState: 'live' })).toEqual([
      'G7 hard',
      'G7 soft',
    ]);
  });
});

describe('G8, four eyes', () => {
  const byEdie = { contributors: [{ personId: 'edie', name: 'Edie Marsh' }] };

  it.each([
    ['enforce', ['G8 hard']],
    ['warn', ['G8 soft']],
    ['off', []],
  ] as const)('under the policy %s, approving what one wrote is %j', (fourEyes, expected) => {
    expect(unmet('approve', { facts: { ...byEdie, fourEyes } })).toEqual(expected);
    expect(unmet('publish', { facts: { ...byEdie, fourEyes } })).toEqual(expected);
    expect(unmet('schedule', { facts: { ...byEdie, fourEyes } })).toEqual(expected);
    expect(unmet('publish_update', { facts: { ...byEdie, fourEyes }, publicState: 'live' })).toEqual(
      expected,
    );
  });

  it('lets somebody else approve', () => {
    expect(unmet('approve', { facts: byEdie, by: 'max' })).toEqual([]);
  });

  it('lets a writer publish what somebody else approved', () => {
    expect(unmet('publish', { by: 'writer' })).toEqual([]);
  });

  it('is satisfied by one approver of several who did not work on the story', () => {
    const approvals = [approval({}), approval({ byPersonId: 'max', byName: 'Max Lund' })];
    expect(unmet('publish', { facts: { ...byEdie, approvals } })).toEqual([]);
  });

  it('does not count an approver whose approval has lapsed', () => {
    const lapsed = approval({ byPersonId: 'max', byName: 'Max Lund', lapsedAt: NOON });
    expect(unmet('publish', { facts: { ...byEdie, approvals: [approval({}), lapsed] } })).toEqual([
      'G8 hard',
    ]);
  });

  it('also stands before the clock', () => {
    const facts = readyFacts(byEdie);
    const situation = { action: 'publish', actor: CLOCK, publicState: 'never', facts, input: GIVEN } as const;
    expect(guardProblems(situation).map(({ code }) => code)).toEqual(['G8']);
  });
});

describe('G9, an approval that covers the text', () => {
  it.each([
    ['none', [], ['G9 hard']],
    ['a lapsed one', [approval({ lapsedAt: NOON })], ['G9 hard']],
    ['one of an older text', [approval({ covered: 'h0' })], ['G9 hard']],
    ['an older and a valid one', [approval({ covered: 'h0' }), approval({})], []],
  ])('with %s', (_, approvals, expected) => {
    expect(unmet('publish', { facts: { approvals } })).toEqual(expected);
    expect(unmet('schedule', { facts: { approvals } })).toEqual(expected);
    expect(unmet('publish_update', { facts: { approvals }, publicState: 'live' })).toEqual(expected);
    expect(unmet('approve', { facts: { approvals } })).toEqual([]);
  });
});

describe('G11, the time of release', () => {
  it.each([
    ['2026-05-04T12:01:00Z', []],
    ['2026-05-04T12:00:00Z', ['G11 hard']],
    ['2026-05-04T11:59:00Z', ['G11 hard']],
    ['2026-05-04T12:01:30Z', ['G11 hard']],
    ['no time', ['G11 hard']],
  ])('%s at noon', (time, expected) => {
    expect(unmet('schedule', { input: { ...GIVEN, releaseAt: new Date(time) } })).toEqual(expected);
  });

  it('has to be given', () => {
    expect(unmet('schedule', { input: { expectedHash: 'h1' } })).toEqual(['G11 hard']);
  });
});

describe('G13, the class of a change', () => {
  it.each([
    ['minor', undefined, []],
    ['update', 'The ferry left.', []],
    ['clarification', 'It left at nine.', []],
    ['correction', 'It left at nine.', []],
    ['editors_note', 'It left at nine.', []],
    ['retraction', 'It never left.', []],
    ['update', undefined, ['G13 hard']],
    ['clarification', '', ['G13 hard']],
    ['correction', '  ', ['G13 hard']],
    ['editors_note', '\u200b', ['G13 hard']],
    ['retraction', undefined, ['G13 hard']],
    ['whim', 'It left at nine.', ['G13 hard']],
    [undefined, 'It left at nine.', ['G13 hard']],
  ])('%s with the note %j', (changeClass, note, expected) => {
    const input = { ...GIVEN, changeClass, note };
    expect(unmet('publish_update', { input, publicState: 'live' })).toEqual(expected);
    expect(unmet('schedule', { input, publicState: 'live' })).toEqual(expected);
  });

  const touched = {
    kind: 'number' as const,
    blockId: 'b2',
    field: null,
    before: '12',
    after: '13',
    sentence: 'A.',
  };

  it.each([
    ['minor', ['G13 hard']],
    ['update', []],
    ['correction', []],
  ])('%s, when the change touches a number', (changeClass, expected) => {
    const input = { ...GIVEN, changeClass, note: 'It was 13.' };
    const facts = { meaningChanges: [touched] };
    expect(unmet('publish_update', { input, facts, publicState: 'live' })).toEqual(expected);
    expect(unmet('schedule', { input, facts, publicState: 'live' })).toEqual(expected);
    expect(unmet('schedule', { input, facts, publicState: 'never' })).toEqual([]);
  });

  it('says what it touches and where; a quick fix may touch nothing of it', () => {
    const facts = readyFacts({ meaningChanges: [touched, { ...touched, blockId: null, field: 'headline' }] });
    const actor = person('edie', 'editor');
    const situation = { action: 'quick_fix', actor, publicState: 'live', facts, input: GIVEN } as const;
    const found = { code: 'G13', severity: 'hard', message: 'This is no minor change. A.' };
    expect(guardProblems(situation)).toEqual([
      { ...found, blockId: 'b2' },
      { ...found, field: 'headline' },
    ]);
  });

  it('is not asked for before the first publication', () => {
    expect(unmet('schedule', { input: { ...GIVEN, changeClass: undefined } })).toEqual([]);
  });
});

describe('the rights of photos', () => {
  const standing = {
    rights: 'agency',
    rightsFields: { agency: 'Example Press' },
    saidBy: 'Noa Reed',
    licenceStart: null,
    licenceEnd: new Date(NOON.getTime() + 90_000).toISOString(),
    takenDown: null,
  };
  const photos = [{ blockId: 'b1', photoId: 'p1', standing }];
  const inMinutes = (minutes: number) => ({
    ...GIVEN,
    releaseAt: new Date(NOON.getTime() + minutes * 60_000),
  });

  it('have to hold at the time of release, not at the press of Schedule', () => {
    expect(unmet('schedule', { facts: { photos }, input: inMinutes(1) })).toEqual([]);
    expect(unmet('schedule', { facts: { photos }, input: inMinutes(2) })).toEqual(['G4 hard']);
  });

  it.each([
    ['approve', 'G4 hard'],
    ['publish', 'G4 hard'],
    ['submit', 'G4 soft'],
  ] as const)('that nobody has said are at %s a problem: %s', (action, problem) => {
    const unsaid = [{ blockId: 'b1', photoId: 'p1', standing: { ...standing, rights: null } }];
    expect(unmet(action, { facts: { photos: unsaid } })).toEqual([problem]);
  });
});
