import { DrizzleQueryError } from 'drizzle-orm';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { causeForLog } from './log-cause';

const lines: string[] = [];
const log = pino({ serializers: { err: causeForLog } }, { write: (line) => void lines.push(line) });

describe('an error in the log', () => {
  it('has the query that failed and why, and no word that it was asked with', () => {
    const words = 'The secret headline\nof two lines';
    const detail = Object.assign(new Error('duplicate key'), {
      detail: 'Key (slug)=(secret-slug) exists',
      code: '23505',
    });
    const failed = new DrizzleQueryError('update story set headline = $1', [words, 'id-of-story'], detail);
    log.error({ err: new Error('not stored', { cause: failed }) }, 'failed');
    log.error({ err: failed }, 'failed');
    const written = lines.join('');
    for (const word of ['secret', 'two lines']) expect(written).not.toContain(word);
    for (const word of ['update story set headline', 'duplicate key', 'not stored'])
      expect(written).toContain(word);
  });
});
