import pino from 'pino';
import { expect, it } from 'vitest';
import { ALONE, openInstances } from './instances';

it('a house on a SQLite file is alone, and opens no line to anybody', () => {
  const log = pino({ level: 'silent' });
  const house = { databaseUrl: 'file:galley.db', redisUrl: 'redis://127.0.0.1:1', log };
  expect(openInstances(house)).toBe(ALONE);
});
