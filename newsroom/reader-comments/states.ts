/**
 * Where a reader comment stands. Readers have `approved` ones only; `unconfirmed` waits for its e-mail address and no
 * moderator sees it; `refused` readers never had, `removed` they had.
 */
export const READER_COMMENT_STATES = [
  'unconfirmed',
  'held',
  'approved',
  'refused',
  'removed',
  'taken_back',
] as const;

export type ReaderCommentState = (typeof READER_COMMENT_STATES)[number];

export const READER_COMMENT_STATE_NAMES: Readonly<Record<ReaderCommentState, string>> = {
  unconfirmed: 'Waiting for its e-mail address',
  held: 'Waiting',
  approved: 'Approved',
  refused: 'Refused',
  removed: 'Removed',
  taken_back: 'Taken back',
};

/** What changes where one stands. */
export type ReaderCommentDeed = 'confirm' | 'approve' | 'refuse' | 'remove' | 'take_back' | 'let_in';

interface Transition {
  from: readonly ReaderCommentState[];
  /** `second_moderator`: one other than who decided before. */
  who: 'commenter' | 'moderator' | 'second_moderator';
  /** Null: what the pipeline says, at that moment. */
  to: ReaderCommentState | null;
}

const TRANSITIONS: Readonly<Record<ReaderCommentDeed, Transition>> = {
  confirm: { from: ['unconfirmed'], who: 'commenter', to: null },
  approve: { from: ['held', 'approved', 'refused', 'removed'], who: 'moderator', to: 'approved' },
  refuse: { from: ['held'], who: 'moderator', to: 'refused' },
  remove: { from: ['approved'], who: 'moderator', to: 'removed' },
  let_in: { from: ['refused', 'removed'], who: 'second_moderator', to: 'approved' },
  take_back: { from: ['unconfirmed', 'held', 'approved'], who: 'commenter', to: 'taken_back' },
};

/** What one can be asked about: its state, who decided last, and whether its commenter has appealed against that. */
export interface ReaderCommentSubject {
  state: ReaderCommentState;
  /** Null: the pipeline, or nobody yet. */
  decidedBy: string | null;
  appeal: 'none' | 'open' | 'decided';
  /** How many reports nobody has looked at. */
  openReports: number;
}

/**
 * Whether a deed fits where the comment stands, whoever does it. An open appeal stops everything but its decision, and
 * approving what readers have anyway is for one that somebody has reported.
 */
export function fits(deed: ReaderCommentDeed, { state, appeal, openReports }: ReaderCommentSubject): boolean {
  if (!TRANSITIONS[deed].from.includes(state)) return false;
  if (deed === 'let_in') return appeal === 'open';
  if (deed === 'approve' && state === 'approved') return openReports > 0;
  return appeal !== 'open';
}

/** Who decides about an appeal is another person than who refused or removed; what no person decided, anybody may. */
export function mayDecideAppeal(
  personId: string,
  { decidedBy }: Pick<ReaderCommentSubject, 'decidedBy'>,
): boolean {
  return decidedBy === null || decidedBy !== personId;
}

/** Who wrote it may appeal once, against a refusal or a removal. */
export function mayAppeal({ state, appeal }: Pick<ReaderCommentSubject, 'state' | 'appeal'>): boolean {
  return (state === 'refused' || state === 'removed') && appeal === 'none';
}

/** Where a deed of somebody leads; null for what the pipeline decides. */
export function leadsTo(deed: ReaderCommentDeed): ReaderCommentState | null {
  return TRANSITIONS[deed].to;
}

/** The lists in which moderators find comments. */
export const COMMENT_QUEUES = ['waiting', 'reported', 'appeals', 'approved', 'refused'] as const;

export type CommentQueue = (typeof COMMENT_QUEUES)[number];

export const COMMENT_QUEUE_NAMES: Readonly<Record<CommentQueue, string>> = {
  waiting: 'Waiting',
  reported: 'Reported',
  appeals: 'Appeals',
  approved: 'Approved',
  refused: 'Refused',
};

export function isCommentQueue(value: unknown): value is CommentQueue {
  return COMMENT_QUEUES.some((queue) => queue === value);
}
