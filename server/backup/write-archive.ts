import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { PortableRow } from '@/db/backup/portable';
import { type BackupHeader, type BackupManifest, ENTRIES, MEDIA, TABLES, TYPE_KEY } from './archive-format';
import { Tallies } from './tallies';

const compress = promisify(gzip);
/** From how many bytes on rows become a piece of their own. */
const PIECE = 1_000_000;

/** Writes an archive piece by piece; no more than one piece, or one photo, is ever in memory. */
export class ArchiveWriter {
  private readonly tar = pack();
  private readonly tallies = new Tallies();
  private readonly written: Promise<void>;

  constructor(file: FileHandle) {
    this.written = this.writeTo(file);
    // It is asked for at the end; until then nobody may take it for a failure that nobody handles.
    this.written.catch(() => undefined);
  }

  async header(header: BackupHeader): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(header));
    this.tallies.setHeader(bytes);
    for (const { name } of header.tables) this.tallies.addTable(name);
    await this.entry(ENTRIES.header, bytes);
  }

  async rows(table: string, rows: AsyncIterable<PortableRow>): Promise<void> {
    let lines: string[] = [];
    let length = 0;
    let piece = 0;
    const flush = async () => {
      if (lines.length === 0) return;
      const bytes = Buffer.from(lines.join(''));
      this.tallies.addRows(table, bytes, lines.length);
      piece += 1;
      const name = `${TABLES}${table}/${String(piece).padStart(6, '0')}.ndjson.gz`;
      await this.entry(name, await compress(bytes));
      lines = [];
      length = 0;
    };
    for await (const row of rows) {
      const line = `${JSON.stringify(row)}\n`;
      lines.push(line);
      length += line.length;
      if (length >= PIECE) await flush();
    }
    await flush();
  }

  async file(file: { key: string; contentType: string; bytes: Uint8Array }): Promise<void> {
    this.tallies.addFile(file);
    await this.entry(`${MEDIA}${file.key}`, Buffer.from(file.bytes), { [TYPE_KEY]: file.contentType });
  }

  /** The last piece: without it the archive is none. Resolves when all of it has been handed to the file. */
  async finish(): Promise<BackupManifest> {
    const manifest = this.tallies.manifest();
    await this.entry(ENTRIES.manifest, Buffer.from(JSON.stringify(manifest)));
    this.tar.finalize();
    await this.written;
    return manifest;
  }

  /** Lets go of everything; the file is the caller's. */
  abandon(): void {
    this.tar.destroy();
  }

  private async writeTo(file: FileHandle): Promise<void> {
    for await (const chunk of this.tar) await file.writeFile(chunk);
  }

  private async entry(name: string, bytes: Buffer, pax?: Record<string, string>): Promise<void> {
    const header = { name, mode: 0o600, ...(pax && { pax }) };
    try {
      await new Promise<void>((resolve, reject) => {
        this.tar.entry(header, bytes, (cause) => (cause ? reject(cause) : resolve()));
      });
    } catch (cause) {
      // What ended it is known there: a disk that is full, for instance.
      await this.written;
      throw cause;
    }
  }
}
