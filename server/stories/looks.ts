import { findLook, type LookRow, lookTimes, putLook } from '@/db/queries/story-look';
import { grant, type Outcome } from '@/newsroom/refusal';
import { isNewVisit, lookBeforeVisit } from '@/newsroom/visits';
import type { StoryContext } from './context';
import { noSuchStory, type ReadQuestion, readableRow } from './readable';
import { readTextNow } from './text-now';

type Looking = Pick<StoryContext, 'database' | 'now'>;

/** Who is looking, and whether they have just come to the story or are about to leave it. */
export type Look = ReadQuestion & { moment: 'arriving' | 'leaving' };

/**
 * Writes down the story as somebody sees it now. Who comes back after a while begins a new visit, and what they saw last
 * is kept as the visit before. Who leaves has seen all that happened until now. A damaged text is nothing to be seen.
 */
export async function noteLook(
  { moment, ...question }: Look,
  { database, now }: Looking,
): Promise<Outcome<null>> {
  const row = await readableRow(question, { database });
  if (!row) return noSuchStory();
  const text = await readTextNow(database.read, row);
  if (!text) return grant(null);
  const whose = { storyId: row.id, personId: question.actor.personId };
  await database.inTransaction(async (tx) => {
    const latest = moment === 'arriving' ? await findLook(tx, { ...whose, visit: 'latest' }) : null;
    if (latest && isNewVisit(latest.at, now)) await putLook(tx, { ...whose, visit: 'before', ...latest });
    await putLook(tx, { ...whose, visit: 'latest', copy: text.copy, details: text.details, at: now });
  });
  return grant(null);
}

/** When this person looked at the story last before this visit; null when this is the first. Of a story they may read. */
export async function lastLookedAt(
  { storyId, actor }: ReadQuestion,
  { database, now }: Looking,
): Promise<Date | null> {
  const times = await lookTimes(database.read, { storyId, personId: actor.personId });
  const of = (visit: 'latest' | 'before') => times.find((time) => time.visit === visit) ?? null;
  return lookBeforeVisit({ latest: of('latest'), before: of('before') }, now)?.at ?? null;
}

/** As `lastLookedAt`, with what they saw then. */
export async function lastLook(
  { storyId, actor }: ReadQuestion,
  { database, now }: Looking,
): Promise<LookRow | null> {
  const find = (visit: 'latest' | 'before') =>
    findLook(database.read, { storyId, personId: actor.personId, visit });
  return lookBeforeVisit({ latest: await find('latest'), before: await find('before') }, now);
}
