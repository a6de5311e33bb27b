import type { Database } from '@/db/client';
import type { Actor } from '@/newsroom/actor';
import type { Outcome } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { readAsJson, type StoryAsJson } from './read-as-json';

/** Hands a story out as JSON, and writes down who took which text. Refuses as `readAsJson` does, and then nothing is written. */
export async function exportAsJson(
  { storyId, actor }: { storyId: string; actor: Actor },
  { database, now }: { database: Database; now: Date },
): Promise<Outcome<StoryAsJson>> {
  const outcome = await readAsJson({ storyId, actor }, { database, now });
  if (!outcome.ok) return outcome;
  const facts = { what: 'story', format: 'json', hash: outcome.value.hash };
  await database.inTransaction(async (tx) =>
    writeDown(tx, { act: 'export', personId: actor.personId, storyId, facts, now }),
  );
  return outcome;
}
