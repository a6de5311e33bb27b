import type { Connection } from '@/db/client';
import { insertSavePoint } from '@/db/queries/save-point';
import { lastVersion } from '@/db/queries/version';
import type { SavePointKind } from '@/newsroom/version-cause';
import { newId } from '../ids';
import { type Cut, cutVersion } from './cut-version';

/** What is to be kept, and under which name. */
export interface Point extends Omit<Cut, 'cause'> {
  kind: SavePointKind;
  title: string | null;
}

/** The version that holds the text of a save point. */
export interface KeptPoint {
  versionNumber: number;
  /** False when nothing had changed since that version, which then has one more name. */
  isNew: boolean;
}

/** Keeps a story as it is now as a save point, of the newest version when that says the same. The story must be locked. */
export async function keepPoint(tx: Connection, { kind, title, ...cut }: Point): Promise<KeptPoint> {
  const { story, personId, now } = cut;
  const storyId = story.row.id;
  const before = await lastVersion(tx, storyId);
  const versionId = await cutVersion(tx, { ...cut, cause: kind });
  const version = await lastVersion(tx, storyId);
  if (!versionId || !version) throw new Error(`Story ${storyId} has no version and no text`);
  await insertSavePoint(tx, { id: newId(), storyId, kind, versionId, title, personId, at: now });
  return { versionNumber: version.number, isNew: before?.id !== versionId };
}
