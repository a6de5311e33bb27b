import type { Database } from '@/db/client';
import { findProfile, isAuthorPublic } from '@/db/queries/author';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import type { Storage, StoredObject } from '../media/storage';

interface PortraitQuestion {
  authorId: string;
  /** The last part of its address. */
  file: string;
  actor: Actor | null;
}

/**
 * The portrait at this address: only the one that the author has now. Null when there is none, and just the same for a
 * reader when no live story names the author, because a new name can tell of a coming story.
 */
export async function findPortrait(
  { database, storage }: { database: Database; storage: Storage },
  { authorId, file, actor }: PortraitQuestion,
): Promise<{ file: StoredObject; isPublic: boolean } | null> {
  const { read } = database;
  const key = (await findProfile(read, authorId))?.picture?.key;
  if (!key?.endsWith(`/${file}`)) return null;
  const isPublic = await isAuthorPublic(read, authorId);
  if (!isPublic && !may(actor, 'desk.enter')) return null;
  const stored = await storage.get(key);
  return stored && { file: stored, isPublic };
}
