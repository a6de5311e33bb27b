import type { PortableRow, PortableTable } from './portable';

/** A database that is being filled from a backup. Nobody sees anything of it before `finish`. */
export interface Restoring {
  insert(table: PortableTable, rows: readonly PortableRow[]): Promise<void>;
  /** Brings the schema up to that of this Galley, checks everything, and puts it in the place of what was there. */
  finish(marks: RestoreMarks): Promise<void>;
  /** Leaves everything as it was. */
  abandon(): Promise<void>;
}

/** What must not be as it was in the backup. */
export interface RestoreMarks {
  /** From now on every live document is of this restore: what browsers hold from before is not merged into it. */
  restored: string;
  /** Ends every session: one that was ended after the backup would be valid again. */
  sessionEpoch: number;
}

/** The database is in use, or does not allow what a restore needs; the message is one sentence for who runs it. */
export class CannotRestore extends Error {}
