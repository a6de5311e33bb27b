import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Entry, extract } from 'tar-stream';
import type { PortableRow } from '@/db/backup/portable';
import { isKey } from '../media/storage';
import {
  BACKUP_FORMAT,
  type BackupHeader,
  type BackupManifest,
  ENTRIES,
  HEADER,
  MANIFEST,
  MEDIA,
  TABLES,
  TYPE_KEY,
  UnusableBackup,
} from './archive-format';
import { Tallies } from './tallies';

const decompress = promisify(gunzip);

/** What an archive holds, in its order: the header first, then rows and files. */
export type ArchivePart =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'rows'; table: string; rows: PortableRow[] }
  | { kind: 'file'; key: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'manifest'; manifest: BackupManifest };

/**
 * Reads an archive to its end and checks it on the way; the last part is the manifest, and it comes only when everything
 * is as it was written. Throws `UnusableBackup` otherwise. Whoever must be sure before they begin reads it twice.
 */
export async function* readArchive(path: string): AsyncGenerator<ArchivePart> {
  const tar = extract();
  const source = createReadStream(path);
  source.on('error', (cause) => tar.destroy(cause));
  source.pipe(tar);
  let hasBegun = false;
  try {
    for await (const part of parts(tar)) {
      hasBegun = true;
      yield part;
    }
  } catch (cause) {
    if (cause instanceof UnusableBackup || isMissing(cause)) throw cause;
    throw new UnusableBackup(hasBegun ? DAMAGED : NO_BACKUP, { cause });
  } finally {
    source.destroy();
    tar.destroy();
  }
}

const DAMAGED = 'This backup is damaged or not whole, so nothing was restored from it.';
const NO_BACKUP = 'This file is no backup of Galley.';
const NEWER = 'This backup was made by a newer Galley: update Galley first.';

async function* parts(tar: AsyncIterable<Entry>): AsyncGenerator<ArchivePart> {
  const tallies = new Tallies();
  let header: BackupHeader | null = null;
  let manifest: BackupManifest | null = null;
  for await (const entry of tar) {
    const { name } = entry.header;
    const bytes = await bytesOf(entry);
    if (!header) {
      header = readHeader(name, bytes);
      tallies.setHeader(bytes);
      for (const table of header.tables) tallies.addTable(table.name);
      yield { kind: 'header', header };
    } else if (name === ENTRIES.manifest) manifest = MANIFEST.parse(JSON.parse(bytes.toString('utf8')));
    else yield await partOf(entry, bytes, tallies);
  }
  if (!header) throw new UnusableBackup(NO_BACKUP);
  if (!manifest || !isSame(manifest, tallies.manifest())) throw new UnusableBackup(DAMAGED);
  yield { kind: 'manifest', manifest };
}

function readHeader(name: string, bytes: Buffer): BackupHeader {
  if (name !== ENTRIES.header) throw new UnusableBackup(NO_BACKUP);
  const read: unknown = JSON.parse(bytes.toString('utf8'));
  const isNewer =
    typeof read === 'object' && read !== null && 'format' in read && Number(read.format) > BACKUP_FORMAT;
  if (isNewer) throw new UnusableBackup(NEWER);
  return HEADER.parse(read);
}

async function partOf(entry: Entry, bytes: Buffer, tallies: Tallies): Promise<ArchivePart> {
  const { name } = entry.header;
  if (name.startsWith(TABLES)) {
    const [table = ''] = name.slice(TABLES.length).split('/');
    const lines = await decompress(bytes);
    const rows = rowsIn(lines);
    tallies.addRows(table, lines, rows.length);
    return { kind: 'rows', table, rows };
  }
  const key = name.slice(MEDIA.length);
  if (!name.startsWith(MEDIA) || !isKey(key)) throw new UnusableBackup(DAMAGED);
  const file = { key, contentType: entry.header.pax?.[TYPE_KEY] ?? '', bytes: new Uint8Array(bytes) };
  tallies.addFile(file);
  return { kind: 'file', ...file };
}

function rowsIn(lines: Buffer): PortableRow[] {
  return lines
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row: unknown = JSON.parse(line);
      if (!Array.isArray(row)) throw new UnusableBackup(DAMAGED);
      return row;
    });
}

async function bytesOf(entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Keys are always in the same order: that in which both were counted. */
function isSame(one: BackupManifest, other: BackupManifest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'EACCES');
}
