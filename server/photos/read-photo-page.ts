import type { Connection } from '@/db/client';
import { findPhoto, type PhotoCardRow } from '@/db/queries/photo';
import { listPhotoEvents, type PhotoEventRow } from '@/db/queries/photo-change';
import { photoStandingRows } from '@/db/queries/photo-standing';
import type { Actor } from '@/newsroom/actor';
import type { ContentCredentials } from '@/newsroom/content-credentials';
import { may } from '@/newsroom/permissions';
import type { PhotoCard } from '@/newsroom/photo-card';
import { factText } from '@/newsroom/photo-edit';
import { type PhotoDeed, photoEventChange, photoEventSentence } from '@/newsroom/photo-events';
import { PHOTO_FIELDS, type PhotoField } from '@/newsroom/photo-fields';
import { factsInUse } from './facts-in-use';
import { maySeePhoto } from './lock-for-desk';
import { photoCards } from './photo-card';
import { rightsKept } from './rights-kept';
import { rightsMark } from './set-rights';

/** Everything the page of a photo shows. */
export interface PhotoPage {
  card: PhotoCard;
  width: number;
  height: number;
  facts: FactLine[];
  /** What of the rights has to be unchanged for a change of them to be taken. */
  rightsMark: string;
  /** Whether the original tells where it was taken. */
  hasPosition: boolean;
  contentCredentials: ContentCredentials | null;
  mayTakeDown: boolean;
  history: PhotoHistoryEntry[];
}

/** A fact in two words: what the file says, and what the house uses. */
export interface FactLine extends Pick<PhotoField, 'name' | 'kind' | 'limit'> {
  field: string;
  fromFile: string;
  inUse: string;
}

export interface PhotoHistoryEntry {
  id: string;
  deed: PhotoDeed;
  sentence: string;
  at: string;
  change: { before: string; after: string } | null;
  reason: string | null;
}

/** Reads the page of a photo; null when there is none, and for who may not look at it. */
export async function readPhotoPage(
  connection: Connection,
  { photoId, actor }: { photoId: string; actor: Actor },
): Promise<PhotoPage | null> {
  const row = await findPhoto(connection, photoId);
  const [owner] = await photoStandingRows(connection, [photoId]);
  if (!row || !owner || !(await maySeePhoto(connection, actor, owner))) return null;
  const [card] = await photoCards(connection, [row]);
  if (!card) return null;
  return {
    card,
    width: row.width,
    height: row.height,
    facts: factLines(row),
    rightsMark: rightsMark(rightsKept(row)),
    hasPosition: row.facts.hasPosition ?? false,
    contentCredentials: row.facts.contentCredentials ?? null,
    mayTakeDown: may(actor, 'photo.takedown'),
    history: (await listPhotoEvents(connection, photoId)).map(historyEntry),
  };
}

function factLines(row: PhotoCardRow): FactLine[] {
  const inUse = factsInUse(row);
  return PHOTO_FIELDS.map(({ field, name, kind, limit }) => ({
    field,
    name,
    kind,
    limit,
    fromFile: factText(row.facts[field]),
    inUse: factText(inUse[field]),
  }));
}

function historyEntry(row: PhotoEventRow): PhotoHistoryEntry {
  const { id, deed, reason, at } = row;
  return {
    id,
    deed,
    sentence: photoEventSentence(row),
    at: at.toISOString(),
    change: photoEventChange(row),
    reason,
  };
}
