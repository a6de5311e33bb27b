import { randomInt } from 'node:crypto';
import { isEmptyNewsroom } from '@/db/backup/is-empty';
import { levelsOf } from '@/db/backup/levels';
import { openRestoring } from '@/db/backup/open-restoring';
import type { PortableTable } from '@/db/backup/portable';
import { CannotRestore, type Restoring } from '@/db/backup/restoring';
import { dialectOf } from '@/db/dialect';
import { newId } from '../ids';
import type { Storage } from '../media/storage';
import { type BackupHeader, type BackupManifest, UnusableBackup } from './archive-format';
import { readArchive } from './read-archive';

export interface RestoreOrder {
  databaseUrl: string;
  storage: Storage;
  path: string;
  /** Whether what is there now may be taken away. */
  mayReplace: boolean;
}

/** What was restored, and from when it is. */
export interface Restored {
  madeAt: Date;
  manifest: BackupManifest;
}

/**
 * Puts a newsroom in the place of what is there, whole or not at all: the archive is read and checked to its end first,
 * and the database changes in one move, last. Photos that are there already stay; nothing names them any more. Every
 * live document gets a new epoch and every session ends, so that neither an old page nor an old sign-in reaches into it.
 * Throws `CannotRestore` and `UnusableBackup`.
 */
export async function restore({ databaseUrl, storage, path, mayReplace }: RestoreOrder): Promise<Restored> {
  const { header, manifest } = await examine(path, databaseUrl);
  if (!mayReplace && !(await isEmptyNewsroom(databaseUrl))) throw new CannotRestore(NOT_EMPTY);
  const restoring = await openRestoring(databaseUrl, header.level);
  try {
    await fill(restoring, storage, path);
    await restoring.finish({ restored: newId(), sessionEpoch: randomInt(1_000_000, 2_000_000_000) });
  } catch (cause) {
    await restoring.abandon();
    throw cause;
  }
  return { madeAt: new Date(header.madeAt), manifest };
}

const NOT_EMPTY =
  'There is a newsroom here already: make a backup of it, and add --replace to put this one in its place.';
const NEWER = 'This backup was made by a newer Galley: update Galley first.';

async function examine(
  path: string,
  databaseUrl: string,
): Promise<{ header: BackupHeader; manifest: BackupManifest }> {
  let header: BackupHeader | null = null;
  for await (const part of readArchive(path)) {
    if (part.kind === 'header') {
      header = part.header;
      if (!isKnown(header.level, databaseUrl)) throw new UnusableBackup(NEWER);
    }
    if (part.kind === 'manifest' && header) return { header, manifest: part.manifest };
  }
  throw new Error('An archive was read to its end without its manifest');
}

/** Whether this Galley has every migration that the backup has, in the same order. */
function isKnown(level: readonly string[], databaseUrl: string): boolean {
  const known = levelsOf(dialectOf(databaseUrl)).map(({ name }) => name);
  return level.length > 0 && level.every((name, place) => name === known[place]);
}

async function fill(restoring: Restoring, storage: Storage, path: string): Promise<void> {
  let tables = new Map<string, PortableTable>();
  for await (const part of readArchive(path)) {
    if (part.kind === 'header') tables = new Map(part.header.tables.map((table) => [table.name, table]));
    if (part.kind === 'file') await storage.put(part.key, part.bytes, part.contentType);
    if (part.kind !== 'rows') continue;
    const table = tables.get(part.table);
    if (!table)
      throw new UnusableBackup(`This backup holds rows of “${part.table}”, which it does not describe.`);
    await restoring.insert(table, part.rows);
  }
}
