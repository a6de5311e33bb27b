import { describe, expect, it } from 'vitest';
import { readEnv, UnsafeConfiguration } from './env';

const DATABASE_URL = 'postgres://galley@db.example/galley';

describe('REDIS_URL', () => {
  it.each(['redis://redis.example', 'rediss://:secret@redis.example:6380/2'])('may be %s', (url) => {
    expect(readEnv({ DATABASE_URL, REDIS_URL: url }).redisUrl).toBe(url);
  });

  it('may be left out', () => {
    expect(readEnv({ DATABASE_URL }).redisUrl).toBeNull();
    expect(readEnv({ DATABASE_URL, REDIS_URL: '' }).redisUrl).toBeNull();
  });

  it.each(['http://redis.example', 'redis.example:6379', 'unix:/run/redis.sock'])(
    'is refused as %s',
    (url) => {
      const start = () => readEnv({ DATABASE_URL, REDIS_URL: url });
      expect(start).toThrow(UnsafeConfiguration);
      expect(start).toThrow('REDIS_URL must begin with redis:// or rediss://.');
    },
  );

  it.each([{}, { DATABASE_URL: 'file:galley.db' }])('is refused beside a SQLite file: %o', (database) => {
    const start = () => readEnv({ ...database, REDIS_URL: 'redis://redis.example' });
    expect(start).toThrow(UnsafeConfiguration);
    expect(start).toThrow('a SQLite file cannot serve');
  });
});

describe('PROXIES', () => {
  it('are addresses, ranges or the names of ranges', () => {
    expect(readEnv({ PROXIES: 'loopback, 10.0.0.0/8,2001:db8::1' }).proxies).toEqual([
      'loopback',
      '10.0.0.0/8',
      '2001:db8::1',
    ]);
    expect(readEnv({}).proxies).toEqual([]);
  });

  it.each(['proxy.example', '10.0.0.0/99', 'loopback, any'])('are refused as %s', (PROXIES) => {
    expect(() => readEnv({ PROXIES })).toThrow(/PROXIES names .*, which is no address or range/);
  });
});
