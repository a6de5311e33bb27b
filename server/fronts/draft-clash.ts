import type { Connection } from '@/db/client';
import type { FrontDraftRow } from '@/db/queries/front';
import { lostRaceOf } from '@/newsroom/lost-race';
import { type Refusal, refuse } from '@/newsroom/refusal';
import { readTimeZone } from '../stories/policy';

/** Tells who works on a front that somebody else has saved it meanwhile, and what can be done now. */
export async function draftClash(
  tx: Connection,
  { draftByName: byName, draftAt: at }: FrontDraftRow,
  now: Date,
): Promise<Refusal> {
  const race = lostRaceOf({ past: 'changed', byName, at, now, timeZone: await readTimeZone(tx) });
  return refuse('conflict', `${race} Load their front, or keep yours in its place.`);
}

/** There is no front of this id: its section was removed. */
export function noSuchFront(): Refusal {
  return refuse('not_found', 'There is no such front. Its section may have been removed.');
}

export function onlyEditors(): Refusal {
  return refuse('not_allowed', 'Editors arrange the fronts.');
}
