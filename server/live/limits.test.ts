import { expect, it } from 'vitest';
import { IMPORT_LIMITS } from '@/content/import/import-limits';
import { LIVE_LIMITS } from './limits';

it('the most that can be pasted at once is less than live editing takes in one piece', () => {
  expect(IMPORT_LIMITS.bytes).toBeLessThan(LIVE_LIMITS.updateBytes);
  expect(IMPORT_LIMITS.blocks).toBeLessThanOrEqual(LIVE_LIMITS.blocks);
});
