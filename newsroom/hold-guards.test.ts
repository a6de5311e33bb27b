import { describe, expect, it } from 'vitest';
import type { HoldFact } from './holds';
import { storyProblems } from './readiness';
import { person, readyFacts } from './testing/people-and-stories';
import { messages, unmet } from './testing/unmet-guards';

function held(changes: Partial<HoldFact>): HoldFact {
  const set = { id: 'x', reason: 'Our lawyer is reading', setById: 'edie', setByName: 'Edie Marsh' };
  const on = { blockId: null, photoId: null, words: '', isGone: false };
  return { ...set, kind: 'legal', until: null, ...on, ...changes };
}

describe('G10, holds', () => {
  it.each([
    ['submit', []],
    ['approve', []],
    ['request_changes', []],
    ['schedule', ['G10 hard']],
    ['publish', ['G10 hard']],
    ['restore', ['G10 hard']],
    ['withdraw', []],
    ['reopen', []],
  ] as const)('weigh on %s as %j', (action, expected) => {
    expect(unmet(action, { holds: [held({})] })).toEqual(expected);
  });

  it('also stop the update of a live story', () => {
    expect(unmet('publish_update', { holds: [held({})] }, 'live')).toEqual(['G10 hard']);
  });

  it.each([
    ['12:00', 'publish', []],
    ['12:01', 'publish', ['G10 hard']],
    ['12:01', 'schedule', []],
    ['12:02', 'schedule', ['G10 hard']],
  ] as const)(
    'an embargo until %s weighs on a release at noon, or one minute later, by %s: %j',
    (end, action, expected) => {
      const until = new Date(`2026-05-04T${end}:00Z`);
      expect(unmet(action, { holds: [held({ kind: 'embargo', until })] })).toEqual(expected);
    },
  );

  it('say nothing of an embargo before a time is chosen', () => {
    const facts = readyFacts({ holds: [held({ kind: 'embargo', until: new Date('2026-05-05T12:00:00Z') })] });
    const actor = person('edie', 'editor');
    expect(storyProblems({ action: 'schedule', actor, publicState: 'never', facts, input: {} })).toEqual([]);
  });

  it.each([
    [
      held({}),
      'Legal hold on the story: Our lawyer is reading. It has to be lifted by Edie Marsh or a managing editor.',
    ],
    [
      held({ kind: 'rights', reason: 'Who took it?', photoId: 'p', words: 'Dawn' }),
      'Rights hold on the photo “Dawn”: Who took it? It has to be lifted by Edie Marsh or a managing editor.',
    ],
    [
      held({ kind: 'safety', blockId: 'b', words: 'She lives at', isGone: true }),
      'Safety hold on the block “She lives at”, which is not in the story any more: Our lawyer is reading. It has to be lifted by Edie Marsh or a managing editor, also when the block has gone.',
    ],
    [
      held({ kind: 'embargo', until: new Date('2026-05-05T12:00:00Z') }),
      'Embargo on the story until 5 May 2026 at 14:00 in Berlin (12:00 UTC): Our lawyer is reading. Wait for its end, or have it lifted by Edie Marsh or a managing editor.',
    ],
  ])('say what is held, why, and who frees it', (hold, message) => {
    expect(messages('publish', { holds: [hold], timeZone: 'Europe/Berlin' })).toEqual([message]);
  });
});
