import { createHash } from 'node:crypto';
import type { BackupManifest, Tally } from './archive-format';

/** Counts and hashes what goes into an archive, or comes out of one, in the order of the archive. */
export class Tallies {
  private readonly tables = new Map<string, RunningTally>();
  private readonly media = new RunningTally();
  private header = '';

  setHeader(bytes: Uint8Array): void {
    this.header = hashOf(bytes);
  }

  /** A table is in the manifest also when it has no row. */
  addTable(name: string): void {
    this.tables.set(name, new RunningTally());
  }

  addRows(table: string, lines: Uint8Array, rows: number): void {
    this.tables.get(table)?.add(lines, rows);
  }

  addFile({ key, contentType, bytes }: { key: string; contentType: string; bytes: Uint8Array }): void {
    const line = `${key} ${contentType} ${bytes.length} ${hashOf(bytes)}\n`;
    this.media.add(Buffer.from(line), 1, bytes.length);
  }

  manifest(): BackupManifest {
    const tables = [...this.tables].map(([name, tally]) => [name, tally.sum()] as const);
    return { header: this.header, tables: Object.fromEntries(tables), media: this.media.sum() };
  }
}

class RunningTally {
  private count = 0;
  private bytes = 0;
  private readonly hash = createHash('sha256');

  add(hashed: Uint8Array, count: number, bytes = hashed.length): void {
    this.hash.update(hashed);
    this.count += count;
    this.bytes += bytes;
  }

  sum(): Tally {
    return { count: this.count, bytes: this.bytes, sha256: this.hash.copy().digest('hex') };
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
