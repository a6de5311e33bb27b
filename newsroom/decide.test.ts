import { describe, expect, it } from 'vitest';
import { CLOCK } from './actor';
import { decide, openTransitions } from './decide';
import { person, readyFacts, signedIn, storyFrom, storyIn } from './testing/people-and-stories';

const GIVEN = { expectedHash: 'h1', reason: 'Because.' };

const NEXT_STEP: [who: string, states: string, action: string | undefined][] = [
  ['reporter, own story', 'draft/never', 'submit'],
  ['reporter, own story', 'changes_requested/never', 'submit'],
  ['reporter, own story', 'in_review/never', 'take_back'],
  ['reporter, own story', 'clean/live', 'revise'],
  ['editor, other story', 'in_review/never', 'approve'],
  ['editor, other story', 'approved/never', 'publish'],
  ['editor, other story', 'approved/live', 'publish_update'],
  ['editor, other story', 'scheduled/never', 'unschedule'],
  ['editor, other story', 'clean/live', 'revise'],
  ['editor, other story', 'clean/withdrawn', 'restore'],
  ['editor, other story', 'spiked/never', 'unspike'],
  // Taking a story away is nobody's natural next step.
  ['editor, other story', 'draft/never', undefined],
  ['reporter, own story', 'approved/never', undefined],
];

describe('the filled button', () => {
  it.each(NEXT_STEP)('for %s in %s is %s', (who, states, action) => {
    const open = openTransitions({ actor: signedIn(who), story: storyFrom(states), facts: readyFacts() });
    expect(open.filter((button) => button.primary).map((button) => button.action)).toEqual(
      action ? [action] : [],
    );
  });
});

const REFUSALS: [
  who: string,
  action: 'approve' | 'publish' | 'spike',
  states: string,
  code: string,
  says: string,
][] = [
  ['reporter, own story', 'approve', 'in_review/never', 'not_allowed', 'only editors can'],
  ['reporter, other story', 'spike', 'draft/never', 'not_allowed', 'only its authors and editors can'],
  ['admin, own story', 'publish', 'approved/never', 'not_allowed', 'only editors can'],
  ['editor, other story', 'approve', 'draft/never', 'conflict', 'the status of this story is “Draft”'],
  ['editor, other story', 'publish', 'clean/live', 'conflict', 'the status of this story is “Published”'],
  ['editor, other story', 'publish', 'approved/live', 'conflict', 'this story is published'],
  ['editor, other story', 'approve', 'in_review/killed', 'conflict', 'this story has been killed'],
  ['the clock', 'publish', 'approved/never', 'conflict', 'the status of this story is “Approved”'],
  ['the clock', 'approve', 'in_review/never', 'not_allowed', 'only editors can'],
];

describe('a refusal', () => {
  it.each(REFUSALS)('tells %s who wants to %s %s: %s', (who, action, states, code, says) => {
    const story = storyFrom(states);
    const verdict = decide({ action, actor: signedIn(who), story, facts: readyFacts(), input: GIVEN });
    expect(verdict).toMatchObject({ ok: false, code, message: expect.stringContaining(says) });
  });

  it.each([
    ['request_changes', 'in_review/never'],
    ['withdraw', 'clean/live'],
    ['spike', 'draft/never'],
    ['unspike', 'spiked/never'],
  ] as const)('asks for the missing reason of %s', (action, states) => {
    const request = { action, actor: person('e', 'editor'), story: storyFrom(states), facts: readyFacts() };
    const refusal = { ok: false, code: 'invalid', message: 'Give a reason.' };
    expect(decide({ ...request, input: {} })).toEqual(refusal);
    expect(decide({ ...request, input: { reason: ' \u200b\n' } })).toEqual(refusal);
    expect(decide({ ...request, input: { reason: 'Two facts need a source.' } }).ok).toBe(true);
  });

  it('names all unmet hard guards at once', () => {
    const facts = readyFacts({ headlineText: '', sectionId: null, approvals: [] });
    const request = {
      action: 'publish',
      actor: person('e', 'editor'),
      story: storyIn('approved'),
      facts,
    } as const;
    expect(decide({ ...request, input: { expectedHash: 'h1' } })).toEqual({
      ok: false,
      code: 'not_ready',
      message: 'Before “Publish” can happen, 3 things have to be put right.',
      problems: [
        { code: 'G3', severity: 'hard', message: 'Write a headline.', field: 'headline' },
        { code: 'G3', severity: 'hard', message: 'Choose a section.', field: 'section' },
        {
          code: 'G9',
          severity: 'hard',
          message: 'No approval covers the story as it is now. It has to be approved again.',
        },
      ],
    });
  });
});

describe('a button', () => {
  it('shows the guards its story lacks, and not yet what the dialog will ask for', () => {
    const facts = readyFacts({ bodyIsEmpty: true });
    const open = openTransitions({ actor: person('e', 'editor'), story: storyIn('approved', 'live'), facts });
    const update = open.find((button) => button.action === 'publish_update');
    expect(update?.asks).toEqual(['changeClass']);
    expect(update?.problems).toEqual([
      { code: 'G3', severity: 'hard', message: 'Write the story: its body is empty.', field: 'body' },
    ]);
  });

  it('is never drawn for the clock to publish what is no longer scheduled', () => {
    expect(openTransitions({ actor: CLOCK, story: storyIn('approved'), facts: readyFacts() })).toEqual([]);
  });
});
