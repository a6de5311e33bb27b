import { type Copy, parseCopy } from '@/content/document';
import { findVersionByNumber, listVersions, type VersionWork } from '@/db/queries/version';
import type { Details } from '@/db/shapes';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { Reading } from './context';
import { versionDeed } from './deed';
import { type HistoryEntry, readHistory } from './history';
import { noSuchStory, type ReadQuestion, readableRow } from './readable';

export interface VersionEntry {
  number: number;
  /** "Submitted for review by Noa Reed", for the transition that cut it. */
  sentence: string;
  /** ISO 8601 in UTC. */
  at: string;
  hash: string;
}

export interface WholeVersion extends Omit<VersionEntry, 'sentence'> {
  copy: Copy;
  details: Details;
}

/** The history page of a story: every transition and every version. Not found for who may not read the story. */
export async function readHistoryAndVersions(
  question: ReadQuestion,
  reading: Reading,
): Promise<Outcome<{ headline: string; history: HistoryEntry[]; versions: VersionEntry[] }>> {
  const { read } = reading.database;
  const story = await readableRow(question, reading);
  if (!story) return noSuchStory();
  const versions = (await listVersions(read, story.id)).map(entryOf);
  return grant({ headline: story.headline, history: await readHistory(read, story.id), versions });
}

/** One version of a story with its text. Not found for who may not read the story. */
export async function readVersion(
  { number, ...question }: ReadQuestion & { number: number },
  reading: Reading,
): Promise<Outcome<WholeVersion>> {
  const { read } = reading.database;
  const story = await readableRow(question, reading);
  const version = story && (await findVersionByNumber(read, { storyId: story.id, number }));
  if (!version) return refuse('not_found', 'There is no such version.');
  const parsed = parseCopy(version.copy);
  if (!parsed.ok) throw new Error(`Version ${version.id} cannot be read: ${parsed.problems.join(' ')}`);
  const { hash, cutAt, details } = version;
  return grant({ number, at: cutAt.toISOString(), hash, copy: parsed.copy, details });
}

function entryOf(version: VersionWork): VersionEntry {
  const { number, hash, cause, cutAt, byName } = version;
  return { number, sentence: versionDeed(cause, byName), at: cutAt.toISOString(), hash };
}
