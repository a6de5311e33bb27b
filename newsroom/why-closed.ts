import { type Actor, isClock } from './actor';
import { type Refusal, refuse } from './refusal';
import { hasStanding, type Standing, type StorySubject } from './standing';
import { type PublicState, statusName } from './states';
import { TRANSITIONS, type TransitionName } from './workflow';

interface Press {
  action: TransitionName;
  actor: Actor;
  story: StorySubject;
}

const PUBLIC_FACTS: Readonly<Record<PublicState, string>> = {
  never: 'has not been published yet',
  live: 'is published',
  withdrawn: 'has been withdrawn',
  killed: 'has been killed',
};

const NAMES_OF_STANDING: Readonly<Record<Standing, string>> = {
  author: 'its authors',
  editor: 'editors',
  managing_editor: 'managing editors',
  second_person: 'editors who did not ask for the kill themselves',
  second_pair: 'editors who did not make the fix themselves',
  clock: 'the clock',
};

/**
 * Why this transition is not open to the actor now, or null when it is: the one answer behind the buttons and the
 * server's check. It looks at who and at the states only, never at guards.
 */
export function whyClosed({ action, actor, story }: Press): Refusal | null {
  const { who, label, from, fromPublic, kill } = TRANSITIONS[action];
  if (!hasStanding(actor, story, who)) return refuse('not_allowed', notAllowedMessage(label, who));
  // A job that fires after somebody unscheduled the story must not publish it from `approved`.
  const isTooLate = isClock(actor) && story.workingState !== 'scheduled';
  if (isTooLate || !from.includes(story.workingState)) {
    const status = statusName(story.workingState, story.publicState);
    return refuse('conflict', `“${label}” is not possible now: the status of this story is “${status}”.`);
  }
  if (!fromPublic.includes(story.publicState))
    return refuse('conflict', `“${label}” is not possible: this story ${PUBLIC_FACTS[story.publicState]}.`);
  if (kill === 'unasked' && story.killAskedBy)
    return refuse('conflict', 'Somebody has asked for this story to be killed already.');
  if (kill === 'asked' && !story.killAskedBy)
    return refuse('conflict', 'Nobody asks for this story to be killed.');
  return null;
}

function notAllowedMessage(label: string, who: readonly Standing[]): string {
  const people = who
    .filter((standing) => standing !== 'clock')
    .map((standing) => NAMES_OF_STANDING[standing]);
  return `“${label}” is not yours to press: only ${people.join(' and ')} can.`;
}
