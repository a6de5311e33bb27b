import { describe, expect, it } from 'vitest';
import type { PostDraft } from './post-draft';
import { isSealIntact, sealPost } from './record';

const DRAFT: PostDraft = {
  platform: 'x',
  postId: '1',
  url: 'https://x.com/anna_quay/status/1',
  authorName: 'Anna Quay',
  handle: 'anna_quay',
  text: 'Water is over the quay wall.',
  language: 'en',
  direction: 'ltr',
  postedOn: '2018-04-11',
  raw: '{"type":"rich"}',
};
const CAPTURE = {
  capturedBy: 'person-1',
  capturedAt: new Date('2026-10-01T12:00:00Z'),
  how: 'oembed',
} as const;
const RECORD = sealPost(DRAFT, CAPTURE);

describe('a sealed post', () => {
  it('says when, how and by whom it was captured', () => {
    expect(RECORD).toMatchObject({
      ...DRAFT,
      capturedHow: 'oembed',
      capturedBy: 'person-1',
      capturedAt: new Date('2026-10-01T12:00:00Z'),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('has the same hash whenever the same evidence is sealed, in whatever order it is written', () => {
    const { raw, ...rest } = DRAFT;
    expect(sealPost({ raw, ...rest }, CAPTURE).sha256).toBe(RECORD.sha256);
  });

  it('is intact as it was sealed', () => {
    expect(isSealIntact(RECORD)).toBe(true);
  });

  it.each([
    ['platform', { platform: 'threads' as const }],
    ['post id', { postId: '2' }],
    ['address', { url: 'https://x.com/other/status/1' }],
    ['author', { authorName: 'Otto' }],
    ['handle', { handle: 'otto' }],
    ['text', { text: 'Water is over the quay wall!' }],
    ['language', { language: null }],
    ['direction', { direction: 'rtl' as const }],
    ['day', { postedOn: '2018-04-12' }],
    ['answer', { raw: null }],
    ['way of capture', { capturedHow: 'by_hand' as const }],
    ['time of capture', { capturedAt: new Date('2026-10-01T12:00:00.001Z') }],
    ['person', { capturedBy: 'person-2' }],
  ])('is broken by another %s', (_part, change) => {
    expect(isSealIntact({ ...RECORD, ...change })).toBe(false);
  });
});
