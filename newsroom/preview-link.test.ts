import { describe, expect, it } from 'vitest';
import { PREVIEW_DAYS, previewExpiry, standingOfPreviewLink } from './preview-link';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const expiresAt = new Date('2026-03-05T12:00:00.000Z');

describe('a preview link', () => {
  it.each([
    ['2026-03-05T11:59:59.999Z', null, 'open'],
    ['2026-03-05T12:00:00.000Z', null, 'expired'],
    ['2026-03-02T12:00:00.000Z', NOON, 'revoked'],
    ['2026-04-01T12:00:00.000Z', NOON, 'revoked'],
  ] as const)('at %s, revoked %s, is %s', (at, revokedAt, standing) => {
    expect(standingOfPreviewLink({ expiresAt, revokedAt }, new Date(at))).toBe(standing);
  });

  it('ends that many times 24 hours later, whatever the clocks on the wall do', () => {
    expect(PREVIEW_DAYS.map((days) => previewExpiry(NOON, days).toISOString())).toEqual([
      '2026-03-03T12:00:00.000Z',
      '2026-03-05T12:00:00.000Z',
      '2026-03-09T12:00:00.000Z',
      '2026-03-16T12:00:00.000Z',
      '2026-04-01T12:00:00.000Z',
    ]);
  });
});
