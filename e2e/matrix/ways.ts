import type { TransitionName } from '@/newsroom/workflow';
import type { StateName } from './states';

type Steps = readonly Exclude<TransitionName, 'start'>[];

const TO_READERS: Steps = ['submit', 'approve', 'publish'];

/** By which steps a story of the matrix gets to where it stands. */
export const WAYS: Readonly<Record<StateName, Steps>> = {
  draft: [],
  in_review: ['submit'],
  changes: ['submit', 'request_changes'],
  approved: ['submit', 'approve'],
  scheduled: ['submit', 'approve', 'schedule'],
  spiked: ['spike'],
  live: TO_READERS,
  revised: [...TO_READERS, 'revise'],
  reapproved: [...TO_READERS, 'revise', 'submit', 'approve'],
  withdrawn: [...TO_READERS, 'withdraw'],
  killed: [...TO_READERS, 'ask_kill', 'kill'],
  kill_asked: [...TO_READERS, 'ask_kill'],
  fixed: [...TO_READERS, 'quick_fix'],
  assigned: [],
  asking: ['submit'],
  overridden: TO_READERS,
  sealed: [],
  confided: [],
  withheld: TO_READERS,
};
