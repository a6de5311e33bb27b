import { open, rename, rm } from 'node:fs/promises';
import { portableTables } from '@/db/backup/portable';
import { openSnapshot, type Snapshot } from '@/db/backup/snapshot';
import type { OperatedStorage } from '../media/storage';
import { BACKUP_FORMAT, type BackupManifest } from './archive-format';
import { ArchiveWriter } from './write-archive';

export interface BackupOrder {
  databaseUrl: string;
  storage: OperatedStorage;
  /** Where the archive goes; nothing may be there yet. */
  path: string;
  now: Date;
}

/** The backup could not be made; the message is one sentence for who runs it. */
export class CannotBackUp extends Error {}

/**
 * Writes one archive of the whole newsroom while it goes on working: the database as it was at one moment, and every
 * file of the photo storage. Files are stored before rows name them, so those that the rows need are there. The archive
 * appears under its name only when it is whole and on disk.
 */
export async function backUp({ databaseUrl, storage, path, now }: BackupOrder): Promise<BackupManifest> {
  const snapshot = await openSnapshot(databaseUrl);
  const unfinished = `${path}.unfinished`;
  try {
    const { level } = snapshot;
    if (!level) throw new CannotBackUp(OTHER_VERSION);
    // Nobody else may read it: it holds what was never published, and everybody's password as it is stored.
    const file = await open(unfinished, 'w', 0o600);
    const archive = new ArchiveWriter(file);
    try {
      const tables = portableTables();
      await archive.header({ format: BACKUP_FORMAT, madeAt: now.toISOString(), level, tables });
      await writeRows(archive, snapshot);
      await writeFiles(archive, storage);
      const manifest = await archive.finish();
      await file.sync();
      await rename(unfinished, path);
      return manifest;
    } finally {
      archive.abandon();
      await file.close();
    }
  } finally {
    await rm(unfinished, { force: true });
    await snapshot.close();
  }
}

const OTHER_VERSION =
  'The database is not at the version of this Galley: start this Galley once, or make the backup with the one that it belongs to.';

async function writeRows(archive: ArchiveWriter, snapshot: Snapshot): Promise<void> {
  for (const table of portableTables()) await archive.rows(table.name, snapshot.rows(table));
}

async function writeFiles(archive: ArchiveWriter, storage: OperatedStorage): Promise<void> {
  for await (const { key } of storage.list()) {
    const stored = await storage.get(key);
    // Somebody deleted it since it was listed.
    if (!stored) continue;
    const bytes = await stored.bytes();
    await archive.file({ key, contentType: stored.contentType, bytes });
  }
}
