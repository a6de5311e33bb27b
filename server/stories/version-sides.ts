import { type Copy, parseCopy } from '@/content/document';
import type { StoryRow } from '@/db/queries/story';
import { findVersion, findVersionByNumber, lastVersion, type VersionRow } from '@/db/queries/version';
import type { Details } from '@/db/shapes';
import type { Actor } from '@/newsroom/actor';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import type { VersionSide } from '@/newsroom/version-side';
import type { StoryContext } from './context';
import { lastLook } from './looks';
import type { TextNow } from './text-now';

/** The story as it stands on one side of a comparison. */
export interface SideText {
  side: VersionSide;
  /** The number of its version; null for what is none. */
  number: number | null;
  hash: string | null;
  /** When it was cut or seen, ISO 8601 in UTC; null for the working copy, which is of now. */
  at: string | null;
  copy: Copy;
  details: Details;
}

export interface SideQuestion {
  row: StoryRow;
  actor: Actor;
  /** The working copy, which the page has read already; null when it is damaged. */
  now: TextNow | null;
}

/** Reads one side. Refuses, with a sentence that says why, a side that there is not. The story must be readable. */
export async function readSide(
  side: VersionSide,
  { row, actor, now }: SideQuestion,
  context: Pick<StoryContext, 'database' | 'now'>,
): Promise<Outcome<SideText>> {
  const { read } = context.database;
  if (side === 'working') {
    if (!now) return refuse('unavailable', 'The text of this story is damaged; tell an admin.');
    return grant({ side, number: null, at: null, ...now });
  }
  if (side === 'seen') {
    const look = await lastLook({ storyId: row.id, actor }, context);
    if (!look) return refuse('not_found', 'You are looking at this story for the first time.');
    const { copy, details, at } = look;
    return grant({ side, number: null, hash: null, at: at.toISOString(), copy: parsed(copy), details });
  }
  if (side === 'live') {
    if (row.publicState !== 'live' || !row.liveVersionId)
      return refuse('not_found', 'Readers do not have this story now, so there is no live version.');
    const version = await findVersion(read, { storyId: row.id, versionId: row.liveVersionId });
    if (!version) throw new Error(`The live version of story ${row.id} is missing`);
    return grant(ofVersion(side, version));
  }
  const version = await findVersionByNumber(read, { storyId: row.id, number: side });
  if (version) return grant(ofVersion(side, version));
  return refuse('not_found', await noSuchVersion(side, row, context));
}

/** Says that there is no such version, and up to which there are. */
async function noSuchVersion(
  number: number,
  { id }: StoryRow,
  { database }: Pick<StoryContext, 'database'>,
): Promise<string> {
  const last = await lastVersion(database.read, id);
  const known = last ? ` The newest one is version ${last.number}.` : '';
  return `This story has no version ${number}.${known}`;
}

function ofVersion(side: VersionSide, { number, hash, cutAt, copy, details }: VersionRow): SideText {
  return { side, number, hash, at: cutAt.toISOString(), copy: parsed(copy), details };
}

function parsed(copy: Copy): Copy {
  const read = parseCopy(copy);
  if (!read.ok) throw new Error(`A version cannot be read: ${read.problems.join(' ')}`);
  return read.copy;
}
