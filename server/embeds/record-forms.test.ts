import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOnly } from '@/content/post-parts';
import { isSealIntact, sealPost } from './record';

/** A record as Galley 0.1 sealed it, hash and all: it has to stay whole for as long as there is a Galley. */
const FIRST_FORM = {
  platform: 'x',
  postId: '1',
  url: 'https://x.com/anna_quay/status/1',
  authorName: 'Anna Quay',
  handle: 'anna_quay',
  text: 'Water is over the quay wall.',
  language: 'en',
  direction: 'ltr' as const,
  postedOn: '2018-04-11',
  raw: '{"type":"rich"}',
  capturedHow: 'oembed' as const,
  capturedBy: 'person-1',
  capturedAt: new Date('2026-10-01T12:00:00Z'),
};
const ITS_HASH = '91de192d1f02413d3adf06c351d480dec15d2576656b997644b3b00a7ec73fd8';

describe('the forms of a record', () => {
  it('the first one keeps the hash that it was sealed with', () => {
    expect(isSealIntact({ ...FIRST_FORM, sha256: ITS_HASH })).toBe(true);
    expect(isSealIntact({ ...FIRST_FORM, more: null, sha256: ITS_HASH })).toBe(true);
  });

  it('the first one is not made into the second by adding to it', () => {
    expect(isSealIntact({ ...FIRST_FORM, more: wordsOnly(), sha256: ITS_HASH })).toBe(false);
  });

  it('a column that the table gains later breaks no hash', () => {
    expect(isSealIntact({ ...FIRST_FORM, ...{ id: 'x', later: 1 }, sha256: ITS_HASH })).toBe(true);
  });

  const { capturedHow: how, capturedBy, capturedAt, ...words } = FIRST_FORM;
  const picture = { source: 'https://p.test/1.jpg', photoId: 'photo-1', sha256: 'abc', leftOut: null };
  const more = { ...wordsOnly(), avatar: picture, metrics: { likes: 1 } };
  const second = sealPost({ ...words, platform: 'x', more }, { how, capturedBy, capturedAt });

  it('the second one is intact whatever the order of its parts', () => {
    const reversed = Object.fromEntries(Object.entries(more).reverse()) as typeof more; // the same, read backwards
    expect(isSealIntact({ ...second, more: reversed })).toBe(true);
  });

  it.each([
    ['number', { form: 3 as never }],
    ['links', { entities: [{ kind: 'link' as const, start: 0, end: 5, href: 'https://e.test/' }] }],
    ['portrait', { avatar: { ...picture, photoId: 'photo-2' } }],
    ['pictures', { media: [{ ...picture, kind: 'picture' as const, alt: '', video: null }] }],
    ['counts', { metrics: { likes: 2 } }],
    ['warning', { warning: 'spray' }],
    ['mark of an edit', { isEdited: true }],
    ['screenshot', { screenshotPhotoId: 'photo-3' }],
  ])('the second one is broken by another %s', (_part, change) => {
    expect(isSealIntact({ ...second, more: { ...more, ...change } })).toBe(false);
  });
});

describe('nobody changes a record', () => {
  const root = join(import.meta.dirname, '../..');
  const sources = ['db', 'server', 'app', 'scripts', 'e2e'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, folder, name))
      .filter((name) => /\.(ts|tsx|sql)$/.test(name) && !name.endsWith('.test.ts')),
  );

  it('no query updates or deletes one', () => {
    const changing =
      /\.(?:update|delete)\(\s*(?:schema\.)?socialPost(?:Photo)?\b|(?:UPDATE|DELETE FROM)\s+["'`]?social_post/i;
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter((file) => changing.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
