import type { StoryFacts } from '../facts';
import { guardProblems } from '../readiness';
import type { PublicState } from '../states';
import type { TransitionName } from '../workflow';
import { NOON, person, readyFacts } from './people-and-stories';

/** What stands in the way of an editor who did not work on the story. */
function problems(action: TransitionName, facts: Partial<StoryFacts>, publicState: PublicState = 'never') {
  const input = { expectedHash: 'h1', changeClass: 'minor', releaseAt: new Date(NOON.getTime() + 60_000) };
  const actor = person('edie', 'editor');
  return guardProblems({ action, actor, publicState, facts: readyFacts(facts), input });
}

/** The unmet guards as "G3 hard". */
export const unmet = (...asked: Parameters<typeof problems>) =>
  problems(...asked).map(({ code, severity }) => `${code} ${severity}`);

/** What they say. */
export const messages = (...asked: Parameters<typeof problems>) =>
  problems(...asked).map(({ message }) => message);
