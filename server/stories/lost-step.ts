import type { Connection } from '@/db/client';
import { lastHistory } from '@/db/queries/history';
import { CLOCK } from '@/newsroom/actor';
import { lostRace } from '@/newsroom/lost-race';
import { type Refusal, refuse } from '@/newsroom/refusal';
import { readTimeZone } from './policy';

/** Tells who was quicker, when, and what they did: the answer to a button that fitted what was on the screen. */
export async function lostStep(connection: Connection, storyId: string, now: Date): Promise<Refusal> {
  const last = await lastHistory(connection, storyId);
  if (!last) throw new Error(`Story ${storyId} has no history`);
  const { action, at, byName } = last;
  const timeZone = await readTimeZone(connection);
  return refuse('conflict', lostRace({ action, byName: byName ?? CLOCK.name, at, timeZone, now }));
}
