import type { Actor } from './actor';
import { type BoardStatus, boardStatusOf } from './board-status';
import { keptState } from './decide';
import type { StorySubject } from './standing';
import { whyClosed } from './why-closed';
import { type Ask, asksOf, TRANSITION_NAMES, TRANSITIONS, type TransitionName } from './workflow';

/** A step that is open to somebody for a story, as the board offers it. */
export interface BoardMove {
  action: Exclude<TransitionName, 'start'>;
  label: string;
  destructive: boolean;
  asks: Ask[];
  /** Where the story stands afterwards. */
  to: BoardStatus;
  /** True when it vouches for the text or puts it before readers: that is done where the text has been read. */
  needsReading: boolean;
}

/**
 * The steps that are open to this person for this story, in the order of their buttons: the same as on its page, which
 * knows besides what they still lack.
 */
export function boardMoves(actor: Actor, story: StorySubject): BoardMove[] {
  return TRANSITION_NAMES.flatMap((action) => {
    if (action === 'start' || whyClosed({ action, actor, story })) return [];
    const { label, destructive = false } = TRANSITIONS[action];
    return {
      action,
      label,
      destructive,
      asks: asksOf(action, story.publicState),
      to: statusAfter(action, story),
      needsReading: needsReading(action),
    };
  });
}

/** The one step that takes a story to this place without its text being read again, or null. */
export function moveTo(moves: readonly BoardMove[], status: BoardStatus): BoardMove | null {
  const fitting = moves.filter(({ to, needsReading: reading }) => to === status && !reading);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * Whether a step says something about the text, so that who makes it must have it before them (decision 43). Who submits
 * has been writing it.
 */
export function needsReading(action: TransitionName): boolean {
  const { must, toPublic, kill, who } = TRANSITIONS[action];
  if (action === 'submit') return false;
  const isAboutWhatReadersHave = kill !== undefined || who.includes('second_pair');
  return isAboutWhatReadersHave || toPublic === 'live' || (must?.includes('G1') ?? false);
}

function statusAfter(action: TransitionName, story: StorySubject): BoardStatus {
  const transition = TRANSITIONS[action];
  const { to, toPublic = story.publicState } = transition;
  return boardStatusOf({
    workingState: to === 'kept' ? keptState(story.workingState, transition) : to,
    publicState: toPublic,
  });
}
