import type { ProblemCode } from '@/content/problem';
import type { Standing } from './standing';
import { type PublicState, WORKING_STATES, type WorkingState } from './states';

/** What a person has to give with the press of the button. */
export type Ask = 'reason' | 'changeClass' | 'releaseAt' | 'tombstone' | 'words';

/** Who hears of it: the story's authors, or the editors on the desk. */
export type Audience = 'authors' | 'desk';

/** The guards of the workflow that exist so far. */
export type GuardCode = Extract<
  ProblemCode,
  'G1' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'G9' | 'G10' | 'G11' | 'G13' | 'G14'
>;

/** One step a story can take. Buttons, the server's check, history and notifications all come from its entry. */
export interface Transition {
  /** The name of its button. */
  label: string;
  /** For history and notices, read before "by": "Approved by Edie Marsh". */
  past: string;
  who: readonly Standing[];
  from: readonly WorkingState[];
  fromPublic: readonly PublicState[];
  /** `kept` leaves the working state, except that what readers lose does not stay scheduled. */
  to: WorkingState | 'kept';
  toPublic?: PublicState;
  asks?: readonly Ask[];
  /** Guards that stop it, and guards that are only shown. */
  must?: readonly GuardCode[];
  warns?: readonly GuardCode[];
  /** It is about what readers have or had, and keeps no version of what stands on the desk. */
  aboutLive?: true;
  /** Open only while somebody asks for the story to be killed, or only while nobody does. */
  kill?: 'asked' | 'unasked';
  /** Whether it vouches for the text, or ends what was vouched before. */
  approvals?: 'add' | 'lapse';
  /** True when it puts the working copy before readers. */
  publishes?: true;
  /** Takes something away: asked once more, and never offered as the natural next step. */
  destructive?: true;
  tells?: readonly Audience[];
}

const NOT_KILLED: readonly PublicState[] = ['never', 'live', 'withdrawn'];
const ANY_BUT_SPIKED: readonly WorkingState[] = WORKING_STATES.filter((state) => state !== 'spiked');
const ONCE_PUBLISHED: readonly PublicState[] = ['live', 'withdrawn'];
const BEFORE_READERS: readonly GuardCode[] = ['G1', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'G14'];

// The order is the order of the buttons: the first that is open to someone is that person's next step.
const table = {
  start: {
    label: 'New story',
    past: 'started',
    who: ['author'],
    from: [],
    fromPublic: [],
    to: 'draft',
  },
  submit: {
    label: 'Submit for review',
    past: 'submitted for review',
    who: ['author'],
    from: ['draft', 'changes_requested'],
    fromPublic: NOT_KILLED,
    to: 'in_review',
    must: ['G1'],
    warns: ['G3', 'G4', 'G5', 'G6', 'G14'],
    tells: ['desk'],
  },
  approve: {
    label: 'Approve',
    past: 'approved',
    who: ['editor'],
    from: ['in_review'],
    fromPublic: NOT_KILLED,
    to: 'approved',
    // Here G9 asks for the other kinds that the section needs: with this one the story has them all.
    must: ['G1', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G14'],
    approvals: 'add',
    tells: ['authors'],
  },
  request_changes: {
    label: 'Request changes',
    past: 'sent back for changes',
    who: ['editor'],
    from: ['in_review'],
    fromPublic: NOT_KILLED,
    to: 'changes_requested',
    asks: ['reason'],
    tells: ['authors'],
  },
  unschedule: {
    label: 'Unschedule',
    past: 'unscheduled',
    // The clock puts a story back when a guard is no longer met at the time of release.
    who: ['editor', 'clock'],
    from: ['scheduled'],
    fromPublic: NOT_KILLED,
    to: 'approved',
    tells: ['desk'],
  },
  publish: {
    label: 'Publish',
    past: 'published',
    who: ['editor', 'clock'],
    from: ['approved', 'scheduled'],
    fromPublic: ['never'],
    to: 'clean',
    toPublic: 'live',
    must: BEFORE_READERS,
    publishes: true,
    tells: ['authors'],
  },
  // Also brings back a withdrawn story with a new text: readers knew the old one, so the change is classed.
  publish_update: {
    label: 'Publish update',
    past: 'updated',
    who: ['editor', 'clock'],
    from: ['approved', 'scheduled'],
    fromPublic: ONCE_PUBLISHED,
    to: 'clean',
    toPublic: 'live',
    asks: ['changeClass'],
    must: [...BEFORE_READERS, 'G13'],
    publishes: true,
    tells: ['authors'],
  },
  schedule: {
    label: 'Schedule',
    past: 'scheduled',
    who: ['editor'],
    from: ['approved'],
    fromPublic: NOT_KILLED,
    to: 'scheduled',
    asks: ['releaseAt', 'changeClass'],
    must: [...BEFORE_READERS, 'G11', 'G13'],
    tells: ['authors'],
  },
  look_over: {
    label: 'Looked at',
    past: 'looked at a second time',
    who: ['second_pair'],
    from: ANY_BUT_SPIKED,
    fromPublic: ONCE_PUBLISHED,
    to: 'kept',
    aboutLive: true,
    tells: ['authors'],
  },
  restore: {
    label: 'Restore',
    past: 'restored',
    who: ['editor'],
    from: ['clean'],
    fromPublic: ['withdrawn'],
    to: 'clean',
    toPublic: 'live',
    // The text was approved when it went out; its address may have been taken since.
    must: ['G3', 'G4', 'G5', 'G6', 'G10'],
    tells: ['authors'],
  },
  revise: {
    label: 'Revise',
    past: 'opened for revision',
    who: ['author', 'editor'],
    from: ['clean'],
    fromPublic: ONCE_PUBLISHED,
    to: 'draft',
    approvals: 'lapse',
  },
  // Without an approval: the text was approved, the change is proved to be minor, and a second pair of eyes follows.
  quick_fix: {
    label: 'Quick fix',
    past: 'quickly fixed',
    who: ['editor'],
    from: ['clean'],
    fromPublic: ['live'],
    to: 'clean',
    asks: ['words'],
    must: [...BEFORE_READERS.filter((code) => code !== 'G8' && code !== 'G9'), 'G13'],
    publishes: true,
    tells: ['authors', 'desk'],
  },
  reopen: {
    label: 'Reopen',
    past: 'reopened',
    who: ['editor'],
    from: ['approved'],
    fromPublic: NOT_KILLED,
    to: 'in_review',
    approvals: 'lapse',
    tells: ['desk'],
  },
  take_back: {
    label: 'Take back',
    past: 'taken back',
    who: ['author', 'editor'],
    from: ['in_review'],
    fromPublic: NOT_KILLED,
    to: 'draft',
    tells: ['desk'],
  },
  withdraw: {
    label: 'Withdraw',
    past: 'withdrawn',
    who: ['editor'],
    from: ANY_BUT_SPIKED,
    fromPublic: ['live'],
    to: 'kept',
    toPublic: 'withdrawn',
    asks: ['reason'],
    destructive: true,
    tells: ['authors', 'desk'],
  },
  // A kill needs two: one asks for it with the words that readers will find, another confirms these very words.
  ask_kill: {
    label: 'Kill',
    past: 'proposed for killing',
    who: ['managing_editor'],
    from: ANY_BUT_SPIKED,
    fromPublic: ONCE_PUBLISHED,
    to: 'kept',
    asks: ['reason', 'tombstone'],
    aboutLive: true,
    kill: 'unasked',
    destructive: true,
    tells: ['desk'],
  },
  kill: {
    label: 'Confirm kill',
    past: 'killed',
    who: ['second_person'],
    from: ANY_BUT_SPIKED,
    fromPublic: ONCE_PUBLISHED,
    // Nothing is left to be published.
    to: 'clean',
    toPublic: 'killed',
    aboutLive: true,
    kill: 'asked',
    approvals: 'lapse',
    destructive: true,
    tells: ['authors', 'desk'],
  },
  spare: {
    label: 'Do not kill',
    past: 'spared',
    who: ['editor'],
    from: ANY_BUT_SPIKED,
    fromPublic: ONCE_PUBLISHED,
    to: 'kept',
    aboutLive: true,
    kill: 'asked',
    tells: ['desk'],
  },
  spike: {
    label: 'Spike',
    past: 'spiked',
    who: ['author', 'editor'],
    from: ['draft', 'in_review', 'changes_requested', 'approved'],
    fromPublic: ['never'],
    to: 'spiked',
    asks: ['reason'],
    approvals: 'lapse',
    destructive: true,
    tells: ['authors'],
  },
  unspike: {
    label: 'Unspike',
    past: 'unspiked',
    who: ['author', 'editor'],
    from: ['spiked'],
    fromPublic: ['never'],
    to: 'draft',
    asks: ['reason'],
    tells: ['authors'],
  },
} satisfies Record<string, Transition>;

export type TransitionName = keyof typeof table;

/** Every transition there is. A new one is one entry here. */
export const TRANSITIONS: Readonly<Record<TransitionName, Transition>> = table;

export function isTransitionName(value: unknown): value is TransitionName {
  return typeof value === 'string' && Object.hasOwn(table, value);
}

/** All names, in the order of their buttons. */
export const TRANSITION_NAMES: readonly TransitionName[] = Object.keys(table).filter(isTransitionName);

/** What has to be given with this transition: only a story that readers have seen needs a class of change. */
export function asksOf(action: TransitionName, publicState: PublicState): Ask[] {
  const asks = TRANSITIONS[action].asks ?? [];
  return asks.filter((ask) => ask !== 'changeClass' || publicState !== 'never');
}
