import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { keepStatements } from './kept-statements';

function opened() {
  const connection = keepStatements(new SqliteDatabase(':memory:'));
  connection.exec(
    "create table word (id integer primary key, text text); insert into word values (1, 'yes')",
  );
  return connection;
}

describe('a connection to SQLite', () => {
  it('compiles the same text once', () => {
    const connection = opened();
    const text = 'select text from word where id = ?';
    expect(connection.prepare(text)).toBe(connection.prepare(text));
    expect(connection.prepare(text).all(1)).toEqual([{ text: 'yes' }]);
    expect(connection.prepare(text).all(2)).toEqual([]);
  });

  it('hands out rows as objects, however they were asked for before', () => {
    const connection = opened();
    const text = 'select text from word';
    expect(connection.prepare(text).raw().all()).toEqual([['yes']]);
    expect(connection.prepare(text).all()).toEqual([{ text: 'yes' }]);
  });

  it('forgets first what was not asked for longest', () => {
    const connection = opened();
    const [often, once] = ['select text from word', 'select id from word'];
    const [first, second] = [connection.prepare(often), connection.prepare(once)];
    for (let number = 0; number < 499; number += 1) {
      connection.prepare(`select ${number}`);
      connection.prepare(often);
    }
    expect(connection.prepare(often)).toBe(first);
    expect(connection.prepare(once)).not.toBe(second);
  });
});
