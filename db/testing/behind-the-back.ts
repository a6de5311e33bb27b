import SqliteDatabase from 'better-sqlite3';
import { sqlitePath } from '../client';
import { dialect } from '../dialect';
import { onServer } from './test-database';

/** Runs statements on a database as somebody would who has its password, past everything that Galley is. */
export async function behindTheBack(databaseUrl: string, ...statements: string[]): Promise<void> {
  if (dialect === 'postgres') {
    for (const statement of statements) await onServer(databaseUrl, statement);
    return;
  }
  const connection = new SqliteDatabase(sqlitePath(databaseUrl), { timeout: 5000 });
  try {
    for (const statement of statements) connection.exec(statement);
  } finally {
    connection.close();
  }
}

/** Has the database forget that the audit is never changed, as its owner can. */
export async function unguardAudit(databaseUrl: string): Promise<void> {
  const names = ['audit_unchanged', 'audit_kept'];
  const drop = (name: string) => `drop trigger ${name}${dialect === 'postgres' ? ' on audit' : ''}`;
  await behindTheBack(databaseUrl, ...names.map(drop));
}
