import type { CheckReason, Finding, PostState, Silence } from './finding';

const NAMES: Record<Finding, string> = {
  live: 'Live',
  edited: 'Edited',
  deleted: 'Deleted',
  protected: 'Protected',
  unknown: 'Unknown',
};

/** How a finding is called on the screen; a record that nobody has asked about is not checked yet. */
export function findingName(finding: Finding | null): string {
  return finding === null ? 'Not checked yet' : NAMES[finding];
}

const REASONS: Record<CheckReason, string> = {
  published: 'When it was published',
  day: 'A day later',
  week: 'A week later',
  month: 'Monthly',
  by_hand: 'By hand',
};

/** Why a check was made, for a list of checks. */
export function checkReasonName(why: CheckReason): string {
  return REASONS[why];
}

const SILENCES: Record<Silence, string> = {
  not_there: 'The platform says that there is no such post.',
  not_shown: 'The platform does not show it to everybody.',
  asked_to_wait: 'The platform asked us to wait.',
  not_reached: 'The platform could not be reached.',
  not_readable: 'The answer of the platform could not be read.',
  not_open: 'The platform does not show its posts to others; look at it yourself.',
};

/** What the platform said in the place of a post. */
export function silenceSentence(silence: Silence): string {
  return SILENCES[silence];
}

const CHANGES: Record<PostState, string> = {
  live: 'is on its platform again as it was archived',
  edited: 'reads otherwise on its platform now',
  deleted: 'is no longer on its platform',
  protected: 'is no longer shown to everybody on its platform',
};

/** What has happened, as it goes on after "The social post by Anna Quay". */
export function whatHappened(state: PostState): string {
  return CHANGES[state];
}
