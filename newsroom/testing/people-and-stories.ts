import { type Actor, CLOCK } from '../actor';
import type { StoryFacts } from '../facts';
import type { Role } from '../roles';
import type { StorySubject } from '../standing';
import { isPublicState, isWorkingState, type PublicState, type WorkingState } from '../states';

/** A moment for tests that need one. */
export const NOON = new Date('2026-05-04T12:00:00Z');

export function person(personId: string, ...roles: Role[]): Actor {
  return { personId, name: `Person ${personId}`, roles };
}

/** The author of the sample story is always the person `own`; everybody else is somebody else. */
export const PERSONAS: Readonly<Record<string, Actor | null>> = {
  'contributor, own story': person('own', 'contributor'),
  'contributor, other story': person('other', 'contributor'),
  'reporter, own story': person('own', 'reporter'),
  'reporter, other story': person('other', 'reporter'),
  'editor, own story': person('own', 'editor'),
  'editor, other story': person('other', 'editor'),
  'managing editor, other story': person('other', 'managing_editor'),
  'admin, own story': person('own', 'admin'),
  'admin, other story': person('other', 'admin'),
  'admin and reporter, own story': person('own', 'admin', 'reporter'),
  'moderator, own story': person('own', 'moderator'),
  'moderator, other story': person('other', 'moderator'),
  'no role, own story': person('own'),
  'the clock': CLOCK,
  'nobody signed in': null,
};

/** One of the personas who can press a button. */
export function signedIn(who: string): Actor {
  const actor = PERSONAS[who];
  if (!actor) throw new Error(`No such person: ${who}`);
  return actor;
}

export function storyIn(workingState: WorkingState, publicState: PublicState = 'never'): StorySubject {
  return { workingState, publicState, authorIds: ['own'], memberIds: null };
}

/** Reads "draft/never" as a story in these states. */
export function storyFrom(states: string): StorySubject {
  const [workingState, publicState] = states.split('/');
  if (!isWorkingState(workingState) || !isPublicState(publicState))
    throw new Error(`No such states: ${states}`);
  return storyIn(workingState, publicState);
}

/** A story that lacks nothing: written by nobody in the tests, approved by Edie as it stands. */
export function readyFacts(changes: Partial<StoryFacts> = {}): StoryFacts {
  return {
    copyProblems: [],
    headlineText: 'Ferry returns after winter storms',
    standfirstText: 'Sailings resume on Monday.',
    bodyIsEmpty: false,
    bodyWords: 120,
    bodyCharacters: 700,
    blockTypes: ['paragraph', 'quote'],
    kind: 'news',
    searchTitle: '',
    socialTitle: '',
    sectionId: 'world',
    slug: 'ferry-returns-after-winter-storms',
    slugTaken: false,
    bylineCount: 1,
    contributors: [{ personId: 'writer', name: 'Wren Alder' }],
    approvals: [{ kind: 'edit', covered: 'h1', lapsedAt: null, byPersonId: 'edie', byName: 'Edie Marsh' }],
    coverage: { everything: changes.currentHash ?? 'h1', words: 'w1', photos: 'p1' },
    requiredApprovals: ['edit'],
    holds: [],
    passedGuards: [],
    currentHash: 'h1',
    fourEyes: 'enforce',
    photos: [],
    timeZone: 'UTC',
    openThreads: [],
    meaningChanges: [],
    now: NOON,
    ...changes,
  };
}
