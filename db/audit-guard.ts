import type SqliteDatabase from 'better-sqlite3';
import type pg from 'pg';

/**
 * Has the database itself refuse to change or remove a row of the audit. Put up after the migrations at every start, and
 * not by one of them: on SQLite a table that a later migration writes anew would come back without it. Harmless when it
 * is there, and where there is no audit yet.
 */
export function guardAuditOnSqlite(connection: SqliteDatabase.Database): void {
  const isThere = connection
    .prepare("select 1 from sqlite_master where type = 'table' and name = 'audit'")
    .get();
  if (isThere) for (const statement of ON_SQLITE) connection.exec(statement);
}

/** The same on Postgres. */
export async function guardAuditOnPostgres(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select to_regclass('audit') is not null as is_there");
  if (rows[0]?.is_there) for (const statement of ON_POSTGRES) await client.query(statement);
}

const ON_SQLITE = [
  `create trigger if not exists audit_unchanged before update on audit
   begin select raise(abort, 'The audit is never changed'); end`,
  `create trigger if not exists audit_kept before delete on audit
   begin select raise(abort, 'The audit is never shortened'); end`,
  `create trigger if not exists audit_head_kept before delete on audit_head
   begin select raise(abort, 'The audit is never shortened'); end`,
];

const ON_POSTGRES = [
  `create or replace function refuse_audit_change() returns trigger language plpgsql as
   $$ begin raise exception 'The audit is never changed or shortened'; end $$`,
  guarded('audit_unchanged', 'before update or delete on audit for each row'),
  guarded('audit_kept', 'before truncate on audit for each statement'),
  guarded('audit_head_kept', 'before delete on audit_head for each row'),
];

/** Only where it is missing: to make a trigger, Postgres waits until nobody writes to the table. */
function guarded(name: string, when: string): string {
  return `do $$ begin
    if not exists (select 1 from pg_trigger where tgname = '${name}') then
      create trigger ${name} ${when} execute function refuse_audit_change();
    end if;
  end $$`;
}
