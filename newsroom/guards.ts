import type { Problem, ProblemCode } from '@/content/problem';
import type { Actor } from './actor';
import { approvalProblems, fourEyesProblems } from './approval-guards';
import { isChangeClass, needsNote } from './change-class';
import { commentProblems } from './comments/comment-problems';
import { CONTENT_GUARDS } from './content-guards';
import type { StoryFacts, TransitionInput } from './facts';
import { holdProblems } from './holds';
import { rightsProblems } from './photo-standing';
import type { PublicState } from './states';
import { hasVisibleText } from './visible-text';
import { type GuardCode, TRANSITIONS, type TransitionName } from './workflow';

/** Everything a guard may look at. */
export interface Situation {
  action: TransitionName;
  actor: Actor;
  publicState: PublicState;
  facts: StoryFacts;
  input: TransitionInput;
}

/** Guards that judge what the person gives with the press, so that they say nothing while the button is only shown. */
export const INPUT_GUARDS: readonly GuardCode[] = ['G1', 'G11', 'G13'];

/** Each guard of the workflow: what stands in the way, or nothing. */
export const GUARDS: Readonly<Record<GuardCode, (situation: Situation) => Problem[]>> = {
  G1: sameVersion,
  G3: ({ facts }) => CONTENT_GUARDS.G3(facts),
  G4: (situation) => [...CONTENT_GUARDS.G4(situation.facts), ...rightsOfPhotos(situation)],
  G5: ({ facts }) => CONTENT_GUARDS.G5(facts),
  G6: ({ facts }) => CONTENT_GUARDS.G6(facts),
  G7: ({ facts }) => [...CONTENT_GUARDS.G7(facts), ...commentProblems(facts.openThreads)],
  G8: fourEyesProblems,
  G9: approvalProblems,
  G10: onHold,
  G11: releaseTime,
  G13: changeClass,
  G14: ({ facts }) => CONTENT_GUARDS.G14(facts),
};

function sameVersion({ action, facts, input }: Situation): Problem[] {
  if (input.expectedHash === facts.currentHash) return [];
  // Who submits has just been typing: what counts is what the live document holds now.
  if (action === 'submit' && input.expectedHash === undefined) return [];
  return [hard('G1', 'The story has changed since you looked at it. Read it again, then decide.')];
}

/** The rights have to hold when the story goes out, which for a scheduled one is later than now. */
function rightsOfPhotos({ action, facts, input }: Situation): Problem[] {
  const releaseAt = action === 'schedule' ? input.releaseAt : undefined;
  const isRelease = releaseAt !== undefined || TRANSITIONS[action].toPublic === 'live';
  return rightsProblems(facts.photos, { at: releaseAt ?? facts.now, isRelease });
}

/** A scheduled story has to be free when it goes out, which is when the guard is asked again. */
function onHold({ action, facts, input }: Situation): Problem[] {
  const at = action === 'schedule' ? input.releaseAt : facts.now;
  return holdProblems(facts.holds, { at, timeZone: facts.timeZone });
}

function releaseTime({ facts, input }: Situation): Problem[] {
  const release = input.releaseAt?.getTime() ?? Number.NaN;
  if (Number.isNaN(release)) return [hard('G11', 'Choose when the story is to be published.')];
  if (release % 60_000 !== 0) return [hard('G11', 'Choose a time in whole minutes.')];
  return release > facts.now.getTime() ? [] : [hard('G11', 'Choose a time that is still to come.')];
}

function changeClass({ action, publicState, facts, input }: Situation): Problem[] {
  // Readers have seen nothing yet, so there is no change to explain.
  if (publicState === 'never') return [];
  if (action === 'quick_fix') return notMinor(facts);
  if (!isChangeClass(input.changeClass)) return [hard('G13', 'Choose the kind of change.')];
  if (input.changeClass === 'minor') return notMinor(facts);
  if (!needsNote(input.changeClass) || hasVisibleText(input.note)) return [];
  return [hard('G13', 'Write the note that readers will see.')];
}

/** Readers are told of every change of meaning, so that one cannot be called minor. */
function notMinor({ meaningChanges }: StoryFacts): Problem[] {
  return meaningChanges.map(({ sentence, blockId, field }) => ({
    ...hard('G13', `This is no minor change. ${sentence}`),
    ...(blockId !== null && { blockId }),
    ...(field !== null && { field }),
  }));
}

function hard(code: ProblemCode, message: string): Problem {
  return { code, severity: 'hard', message };
}
