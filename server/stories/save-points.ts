import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import { lockStory } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { charactersIn } from '@/newsroom/field-limits';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { LONGEST_VERSION_NAME } from '@/newsroom/version-cause';
import type { StoryContext } from './context';
import { gatherFacts } from './facts';
import { type KeptPoint, keepPoint } from './keep-point';
import { noSuchStory } from './readable';
import { refuseClash } from './refuse-clash';

interface Keeping {
  storyId: string;
  actor: Actor;
}

type Moment = Pick<StoryContext, 'database' | 'now'>;

/**
 * Keeps the story as it is now under a name. When nothing has changed since the newest version, the name is put on that
 * one. Refuses a missing or too long name, and who may not write the story now.
 */
export async function saveVersion(
  { name, ...keeping }: Keeping & { name: string },
  moment: Moment,
): Promise<Outcome<KeptPoint>> {
  const title = oneLine(name);
  if (title === '') return refuse('invalid', 'Give the version a name, so that it is found again.');
  if (charactersIn(title) > LONGEST_VERSION_NAME)
    return refuse('invalid', `A name has at most ${LONGEST_VERSION_NAME} characters.`);
  return keep({ ...keeping, kind: 'named', title }, moment);
}

/** Keeps the story as it is before a file is taken in, under the name of the file. */
export async function keepBeforeImport(
  { fileName, ...keeping }: Keeping & { fileName: string },
  moment: Moment,
): Promise<Outcome<KeptPoint>> {
  const name = [...oneLine(fileName)].slice(0, LONGEST_VERSION_NAME).join('');
  return keep({ ...keeping, kind: 'import', title: name || null }, moment);
}

interface Wanted extends Keeping {
  kind: 'named' | 'import';
  title: string | null;
}

function keep(wanted: Wanted, { database, now }: Moment): Promise<Outcome<KeptPoint>> {
  return refuseClash(() => database.inTransaction((tx) => keepWithin(tx, wanted, now)));
}

async function keepWithin(tx: Connection, wanted: Wanted, now: Date): Promise<Outcome<KeptPoint>> {
  const { storyId, actor, kind, title } = wanted;
  const row = await lockStory(tx, storyId);
  const story = row && (await gatherFacts(tx, row, now));
  if (!story || !may(actor, 'story.read', story.subject)) return noSuchStory();
  if (!may(actor, 'story.write', story.subject))
    return refuse('not_allowed', 'You cannot write this story now, so you cannot save a version of it.');
  if (!story.copy) return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
  return grant(await keepPoint(tx, { story, kind, title, personId: actor.personId, now }));
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
