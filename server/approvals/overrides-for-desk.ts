import type { Connection } from '@/db/client';
import { listOverrides, type OverrideRow, waitingForReview } from '@/db/queries/guard-override';
import { contributorsOfVersion } from '@/db/queries/version';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { isNeutral } from '@/newsroom/review-afterwards';
import { TRANSITIONS } from '@/newsroom/workflow';
import type { StoryAtHand } from '../stories/facts';

/** A step past a guard that has to be known to whoever opens the story. */
export interface DeskOverride {
  id: string;
  byName: string;
  at: string;
  reason: string;
  /** The name of the step. */
  step: string;
  /** What stood in the way. */
  problems: string[];
  /** Readers have the text, and nobody has reviewed it since. */
  isWaiting: boolean;
}

export interface DeskOverrides {
  shown: DeskOverride[];
  /** What a review vouches for; null while nothing waits, or when somebody else has to do it. */
  review: { hash: string } | null;
}

/** The overrides that are not settled: those that wait for a review, and those of the words as they are now. */
export async function overridesForDesk(
  connection: Connection,
  { row, subject, facts }: StoryAtHand,
  actor: Actor,
): Promise<DeskOverrides> {
  const overrides = await listOverrides(connection, row.id);
  const open = overrides.filter(({ reviewedAt }) => reviewedAt === null);
  if (open.length === 0) return { shown: [], review: null };
  const ids = (await waitingForReview(connection, { storyId: row.id, limit: 1000 })).map(
    ({ overrideId }) => overrideId,
  );
  const waiting = open.filter(({ id }) => ids.includes(id));
  const live = row.liveVersionId === null ? null : await contributorsOfVersion(connection, row.liveVersionId);
  const isNext = (each: OverrideRow) => each.hash === facts.currentHash && row.workingState !== 'clean';
  const mayReview =
    live !== null &&
    waiting.length > 0 &&
    may(actor, 'story.approve', subject) &&
    isNeutral(actor.personId, { overrides: waiting, live });
  return {
    shown: open
      .filter((each) => waiting.includes(each) || isNext(each))
      .map((each) => forDesk(each, waiting.includes(each))),
    review: mayReview ? { hash: live.hash } : null,
  };
}

function forDesk(
  { id, byName, at, reason, action, problems }: OverrideRow,
  isWaiting: boolean,
): DeskOverride {
  return {
    id,
    byName,
    at: at.toISOString(),
    reason,
    step: TRANSITIONS[action].label,
    problems: problems.map(({ message }) => message),
    isWaiting,
  };
}
