import type { Connection } from '@/db/client';
import { insertLaunch, listLaunches } from '@/db/queries/front';
import { publicationsByIds } from '@/db/queries/publication';
import type { Actor } from '@/newsroom/actor';
import { type Arrangement, BY_CLOCK, slotsOf } from '@/newsroom/fronts/arrangement';
import { frontChanges } from '@/newsroom/fronts/front-changes';
import { onlyLive } from '@/newsroom/fronts/rearrange';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';

interface Launching {
  frontId: string;
  arrangement: Arrangement;
  /** The launch that this one brings back. */
  rolledBackTo?: string;
  actor: Actor;
  now: Date;
}

export interface Launched {
  number: number;
  arrangement: Arrangement;
  /** What readers had before. */
  before: Arrangement;
}

/**
 * Writes one launch more, of what is live in the arrangement at this moment, and nothing else. Refuses what readers have
 * already. Its caller has locked the front.
 */
export async function putBeforeReaders(
  tx: Connection,
  { frontId, arrangement: wanted, rolledBackTo, actor, now }: Launching,
): Promise<Outcome<Launched>> {
  const arrangement = await withLiveOnly(tx, wanted);
  const [last] = await listLaunches(tx, { frontId, limit: 1 });
  const before = last?.arrangement ?? BY_CLOCK;
  if (frontChanges(before, arrangement).length === 0)
    return refuse('conflict', 'Readers have exactly this front already.');
  const number = (last?.number ?? 0) + 1;
  const launch = { id: newId(), frontId, number, arrangement, rolledBackTo: rolledBackTo ?? null };
  await insertLaunch(tx, { ...launch, launchedBy: actor.personId, launchedAt: now });
  const stories = slotsOf(arrangement).length;
  writeDown(tx, {
    act: 'front_launched',
    personId: actor.personId,
    about: launch.id,
    facts: { front: frontId, launch: number, stories, ...(rolledBackTo && { rolledBackTo }) },
    now,
  });
  return grant({ number, arrangement, before });
}

async function withLiveOnly(tx: Connection, arrangement: Arrangement): Promise<Arrangement> {
  const rows = await publicationsByIds(
    tx,
    slotsOf(arrangement).map(({ storyId }) => storyId),
  );
  const live = new Set(rows.map(({ storyId }) => storyId));
  return onlyLive(arrangement, (storyId) => live.has(storyId));
}
