import { z } from 'zod';

/**
 * A backup is a tar archive: what it is, the rows of every table as JSON lines in compressed pieces, every file of the
 * photo storage, and at the end what must have been in it. The same for both databases and every storage, so that a
 * newsroom can move with it.
 */
export const BACKUP_FORMAT = 1;

/** The names of its entries. */
export const ENTRIES = { header: 'galley-backup.json', manifest: 'manifest.json' } as const;
export const TABLES = 'tables/';
export const MEDIA = 'media/';

/** Where tar programs keep the type of a file. */
export const TYPE_KEY = 'SCHILY.xattr.user.mime_type';

const COLUMN = z.object({
  name: z.string().regex(/^[a-z0-9_]+$/),
  kind: z.enum(['plain', 'number', 'instant', 'json', 'bytes']),
  isSequence: z.boolean(),
});

export const HEADER = z.object({
  format: z.number(),
  madeAt: z.iso.datetime(),
  /** The names of the migrations that the database had. */
  level: z.array(z.string()),
  /** In an order in which no row refers to one that comes later. */
  tables: z.array(z.object({ name: z.string().regex(/^[a-z0-9_]+$/), columns: z.array(COLUMN) })),
});
export type BackupHeader = z.infer<typeof HEADER>;

const TALLY = z.object({ count: z.number(), bytes: z.number(), sha256: z.string() });
/** How much there was of something, and a hash over all of it. */
export type Tally = z.infer<typeof TALLY>;

export const MANIFEST = z.object({
  /** The hash of the header as it stands in the archive. */
  header: z.string(),
  /** By table: its rows. */
  tables: z.record(z.string(), TALLY),
  media: TALLY,
});
export type BackupManifest = z.infer<typeof MANIFEST>;

/** The file is damaged, no backup, or of a newer Galley; the message is one sentence for who runs it. */
export class UnusableBackup extends Error {}
