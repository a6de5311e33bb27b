import { grant, type Outcome, refuse } from './refusal';

export interface ReviewRequest {
  personId: string;
  /** Those that wait: whose words went past a guard to readers. */
  overrides: readonly { personId: string; byName: string; contributorIds: readonly string[] }[];
  /** What readers have now; null when it is nothing. */
  live: { id: string; hash: string; contributorIds: readonly string[] } | null;
  expectedHash: string;
}

/** Whether this person's review afterwards counts; answers with the version that is vouched for. */
export function decideReview({ personId, overrides, live, expectedHash }: ReviewRequest): Outcome<string> {
  if (overrides.length === 0 || !live) return refuse('conflict', 'Nothing of this story waits for a review.');
  if (!isNeutral(personId, { overrides, live }))
    return refuse(
      'not_allowed',
      'You overrode a guard of this story or worked on it, so another editor has to review it.',
    );
  if (live.hash !== expectedHash)
    return refuse(
      'conflict',
      'Readers have another text than the one you looked at. Read it again, then decide.',
    );
  return grant(live.id);
}

/** True for who neither overrode nor wrote any of it. */
export function isNeutral(
  personId: string,
  { overrides, live }: Pick<ReviewRequest, 'overrides' | 'live'>,
): boolean {
  if (live?.contributorIds.includes(personId)) return false;
  return overrides.every((each) => each.personId !== personId && !each.contributorIds.includes(personId));
}
