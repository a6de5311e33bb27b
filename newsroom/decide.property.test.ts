import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { type Actor, CLOCK } from './actor';
import { type ApprovalFact, lapsesWith } from './approvals';
import { type Decision, decide, openTransitions } from './decide';
import { FOUR_EYES, type FourEyes, type StoryFacts, type TransitionInput } from './facts';
import type { StorySubject } from './standing';
import { isPublicState, isWorkingState } from './states';
import { NOON, person, readyFacts } from './testing/people-and-stories';
import { TRANSITION_NAMES, type TransitionName } from './workflow';

/** What a server would keep of one story, as small as the rules allow. */
interface Desk {
  story: StorySubject;
  text: number;
  contributorIds: string[];
  approvals: ApprovalFact[];
}

interface Edit {
  edit: Actor;
}

/** A press of one of the open buttons (counted from 0, around), or of any button there is. */
interface Press {
  press: number | TransitionName;
  by: Actor;
  looked: boolean;
  changeClass: string;
}

interface Move {
  action: TransitionName;
  by: Actor;
  before: Desk;
  after: Desk;
}

const PEOPLE = [
  person('wren', 'reporter'),
  person('edie', 'editor'),
  person('max', 'managing_editor', 'admin'),
  CLOCK,
];

const anyone = fc.constantFrom(...PEOPLE);
const press: fc.Arbitrary<Press> = fc.record({
  press: fc.oneof(
    { weight: 3, arbitrary: fc.nat(11) },
    { weight: 1, arbitrary: fc.constantFrom(...TRANSITION_NAMES) },
  ),
  by: anyone,
  looked: fc.constantFrom(true, true, true, false),
  changeClass: fc.constantFrom('minor', 'correction', 'whim'),
});
const edit: fc.Arbitrary<Edit> = fc.record({ edit: anyone });
const step = fc.oneof({ weight: 1, arbitrary: edit }, { weight: 12, arbitrary: press });
const walk = fc.array(step, { minLength: 1, maxLength: 80, size: 'max' });

function newDesk(): Desk {
  const story: StorySubject = {
    workingState: 'draft',
    publicState: 'never',
    authorIds: ['wren', 'edie'],
    memberIds: null,
  };
  return { story, text: 1, contributorIds: ['wren'], approvals: [] };
}

// Anybody edits in any state here: the rules must hold even if the door for typing did not.
function edited(desk: Desk, by: Actor): Desk {
  return { ...desk, text: desk.text + 1, contributorIds: [...desk.contributorIds, by.personId] };
}

function factsOf(desk: Desk, fourEyes: FourEyes): StoryFacts {
  return readyFacts({
    contributors: desk.contributorIds.map((personId) => ({ personId, name: personId })),
    approvals: desk.approvals,
    currentHash: `h${desk.text}`,
    fourEyes,
  });
}

function actionOf({ press, by }: Press, desk: Desk, facts: StoryFacts): TransitionName {
  if (typeof press === 'string') return press;
  const open = openTransitions({ actor: by, story: desk.story, facts });
  return open[press % Math.max(open.length, 1)]?.action ?? 'start';
}

function inputOf({ looked, changeClass }: Press, facts: StoryFacts): TransitionInput {
  return {
    expectedHash: looked ? facts.currentHash : 'h0',
    reason: 'Because.',
    tombstone: 'It was wrong.',
    changeClass,
    note: 'It left at nine.',
    releaseAt: new Date(NOON.getTime() + 60_000),
  };
}

function pressed(desk: Desk, press: Press, fourEyes: FourEyes): Move | null {
  const facts = factsOf(desk, fourEyes);
  const action = actionOf(press, desk, facts);
  const request = { action, actor: press.by, story: desk.story, facts, input: inputOf(press, facts) };
  const verdict = decide(request);
  return verdict.ok
    ? {
        action,
        by: press.by,
        before: desk,
        after: carriedOut(desk, { action, by: press.by }, verdict.decision),
      }
    : null;
}

function aftermathOf(story: StorySubject, action: TransitionName, by: Actor): Partial<StorySubject> {
  if (action === 'ask_kill') return { killAskedBy: by.personId };
  if (action === 'kill' || action === 'spare') return { killAskedBy: null };
  if (action === 'quick_fix') return { fixedBy: [...(story.fixedBy ?? []), by.personId] };
  if (action === 'look_over') return { fixedBy: story.fixedBy?.filter((fixer) => fixer === by.personId) };
  return {};
}

function carriedOut(desk: Desk, { action, by }: Pick<Move, 'action' | 'by'>, decision: Decision): Desk {
  const { coverage } = factsOf(desk, 'enforce');
  const kept = decision.lapseApprovals
    ? desk.approvals.map((old) => (lapsesWith(old, coverage) ? { ...old, lapsedAt: NOON } : old))
    : desk.approvals;
  const added = {
    kind: 'edit' as const,
    covered: `h${desk.text}`,
    lapsedAt: null,
    byPersonId: by.personId,
    byName: by.name,
  };
  return {
    ...desk,
    story: {
      ...desk.story,
      ...aftermathOf(desk.story, action, by),
      workingState: decision.to,
      publicState: decision.publicTo,
    },
    approvals: decision.addApproval ? [...kept, added] : kept,
    contributorIds: decision.publishes ? [] : desk.contributorIds,
  };
}

/** Plays the steps and hands back every transition that was granted. */
function play(steps: (Edit | Press)[], fourEyes: FourEyes): Move[] {
  let desk = newDesk();
  const moves: Move[] = [];
  for (const step of steps) {
    if ('edit' in step) {
      desk = edited(desk, step.edit);
      continue;
    }
    const move = pressed(desk, step, fourEyes);
    if (move) moves.push(move);
    desk = move?.after ?? desk;
  }
  return moves;
}

function holdsForEveryMove(check: (move: Move) => void, policies: readonly FourEyes[] = FOUR_EYES): void {
  const runs = fc.property(walk, fc.constantFrom(...policies), (steps, fourEyes) => {
    for (const move of play(steps, fourEyes)) check(move);
  });
  fc.assert(runs, tries(100));
}

describe('any sequence of presses and edits by anybody', () => {
  it('leads to known states only, and nowhere from a killed story', () => {
    holdsForEveryMove(({ before, after: { story } }) => {
      expect(isWorkingState(story.workingState) && isPublicState(story.publicState)).toBe(true);
      expect(before.story.publicState).not.toBe('killed');
    });
  });

  it('kills no story without two people, one of them a managing editor', () => {
    holdsForEveryMove(({ action, by, before, after }) => {
      if (action === 'ask_kill') expect(by.personId).toBe('max');
      if (after.story.publicState !== 'killed') return;
      expect([action, before.story.killAskedBy]).toEqual(['kill', 'max']);
      expect(by.personId).not.toBe('max');
    });
  });

  it('makes a story clean only by publishing it, or by killing it', () => {
    holdsForEveryMove(({ action, before, after }) => {
      if (after.story.workingState !== 'clean' || before.story.workingState === 'clean') return;
      expect(['publish', 'publish_update', 'kill']).toContain(action);
    });
  });

  it('makes a story live only by publishing or restoring it, and never unpublishes it into "never"', () => {
    holdsForEveryMove(({ action, before, after }) => {
      const [was, is] = [before.story.publicState, after.story.publicState];
      if (is === 'live' && was !== 'live') expect(['publish', 'publish_update', 'restore']).toContain(action);
      if (was !== 'never') expect(is).not.toBe('never');
    });
  });

  it('spikes only what readers never saw', () => {
    holdsForEveryMove(({ after: { story } }) => {
      if (story.workingState === 'spiked') expect(story.publicState).toBe('never');
    });
  });

  it('never lets a contributor be the approver when four eyes are enforced', () => {
    holdsForEveryMove(
      ({ action, by, before }) => {
        if (action === 'approve') expect(before.contributorIds).not.toContain(by.personId);
      },
      ['enforce'],
    );
  });

  it('publishes nothing without a valid approval by somebody who did not write, when four eyes are enforced', () => {
    holdsForEveryMove(
      ({ action, before }) => {
        if (action !== 'publish' && action !== 'publish_update' && action !== 'schedule') return;
        const outsiders = before.approvals.filter(
          ({ covered, lapsedAt, byPersonId }) =>
            covered === `h${before.text}` && lapsedAt === null && !before.contributorIds.includes(byPersonId),
        );
        expect(outsiders.length).toBeGreaterThan(0);
      },
      ['enforce'],
    );
  });

  it('lets the clock do nothing but release or give back what is scheduled', () => {
    holdsForEveryMove(({ action, by, before }) => {
      if (by !== CLOCK) return;
      expect(before.story.workingState).toBe('scheduled');
      expect(['publish', 'publish_update', 'unschedule']).toContain(action);
    });
  });

  it('does reach every transition, so that the facts above are about something', () => {
    const walks = fc.sample(walk, { numRuns: 1000, seed: 4 });
    const seen = new Set(walks.flatMap((steps) => play(steps, 'enforce')).map(({ action }) => action));
    expect(TRANSITION_NAMES.filter((name) => !seen.has(name))).toEqual(['start']);
  });
});
