import type { Actor } from '@/newsroom/actor';
import type { Decision } from '@/newsroom/decide';
import type { TransitionInput } from '@/newsroom/facts';
import type { TransitionName } from '@/newsroom/workflow';
import type { StoryAtHand } from './facts';

/** Somebody pressed a button of a story. */
export interface Press extends TransitionInput {
  storyId: string;
  action: Exclude<TransitionName, 'start'>;
  actor: Actor;
  /** The revision that was on the screen; tells a lost race from a button that never fitted. */
  seenRevision?: number;
  /** The zone in which the time of release was chosen. */
  releaseZone?: string;
}

/** A press that was granted, on its way into the database. */
export interface Step {
  press: Press;
  story: StoryAtHand;
  decision: Decision;
  /** Null when the clock makes it. */
  personId: string | null;
  now: Date;
}
