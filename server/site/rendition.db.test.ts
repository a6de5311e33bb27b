import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import type { Actor } from '@/newsroom/actor';
import { fileStorage, type Storage } from '../media/storage';
import { findRendition } from './rendition';
import { photoBlock } from './testing-blocks';
import { TEST_MORNING } from './testing-moment';
import { openTestPaper, type TestPaper } from './testing-paper';
import type { TestStory } from './testing-stories';

const reporter: Actor = { personId: 'r', name: 'Rae', roles: ['reporter'] };
const moderator: Actor = { personId: 'm', name: 'Mo', roles: ['moderator'] };
const live: TestStory = { id: 'live', section: 'news', slug: 'live', body: [photoBlock('public')] };
const draft: TestStory = { id: 'draft', section: 'news', slug: 'draft', body: [photoBlock('private')] };

let database: TestDatabase;
let paper: TestPaper;
let storage: Storage;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'galley-rendition-'));
  storage = fileStorage(folder);
  paper = await openTestPaper(database);
  await paper.section('news');
  for (const id of ['public', 'private']) {
    await paper.photo(id);
    await storage.put(`renditions/${id}/640.webp`, new Uint8Array([1, 2, 3]), 'image/webp');
    await storage.put(`originals/${id}`, new Uint8Array([9]), 'image/jpeg');
  }
  await paper.publish(live);
  await paper.draft(draft);
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

function find(path: string[], actor: Actor | null = null, now = TEST_MORNING) {
  return findRendition({ database, storage }, { path, actor, now });
}

describe('a photo’s address', () => {
  it('gives everybody a photo of a published story', async () => {
    const found = await find(['public', '640.webp']);
    expect(found).toMatchObject({ kind: 'picture', isPublic: true, file: { contentType: 'image/webp' } });
  });

  it('gives a photo of an unpublished story to who writes, and marks it as not public', async () => {
    expect(await find(['private', '640.webp'], reporter)).toMatchObject({ kind: 'picture', isPublic: false });
  });

  it.each([
    ['nobody signed in', null],
    ['a moderator', moderator],
  ])('gives it to %s no more than one that does not exist', async (_who, actor) => {
    expect(await find(['private', '640.webp'], actor)).toBeNull();
    expect(await find(['unknown', '640.webp'], actor)).toBeNull();
  });

  it.each([
    [['public']],
    [['public', '641.webp']],
    [['public', '640.png']],
    [['public', '640.webp.type']],
    [['public', '640.webp', 'more']],
    [['..', 'originals', 'public']],
    [['originals', 'public']],
    [['public', '../../originals/public']],
    [[]],
  ])('never leads from %j to anything, least of all the original', async (path) => {
    expect(await find(path, reporter)).toBeNull();
  });

  it('is a plate for everybody once the photo is taken down', async () => {
    await paper.photo('gone', { takenDownAt: TEST_MORNING, takedownReason: 'A court said so' });
    await storage.put('renditions/gone/640.webp', new Uint8Array([4]), 'image/webp');
    await paper.publish({ ...live, id: 'third', slug: 'third', body: [photoBlock('gone')] });
    for (const actor of [null, reporter]) {
      expect(await find(['gone', '640.webp'], actor)).toEqual({ kind: 'plate' });
    }
  });

  it('is a plate for readers outside the licence, and a picture for the desk', async () => {
    const [start, end] = [new Date('2026-03-02T00:00Z'), new Date('2026-03-31T23:59Z')];
    await paper.photo('licensed', { licenceStart: start, licenceEnd: end });
    await storage.put('renditions/licensed/640.webp', new Uint8Array([5]), 'image/webp');
    await paper.publish({ ...live, id: 'fourth', slug: 'fourth', body: [photoBlock('licensed')] });
    const at = (iso: string, actor: Actor | null = null) =>
      find(['licensed', '640.webp'], actor, new Date(iso));
    expect(await at('2026-03-01T12:00Z')).toEqual({ kind: 'plate' });
    expect(await at('2026-03-31T12:00Z')).toMatchObject({ kind: 'picture', isPublic: true });
    expect(await at('2026-04-01T00:00Z')).toEqual({ kind: 'plate' });
    expect(await at('2026-04-01T00:00Z', reporter)).toMatchObject({ kind: 'picture', isPublic: false });
  });

  it('closes when the story is withdrawn', async () => {
    await paper.publish({ ...live, id: 'second', slug: 'second', body: [photoBlock('private')] });
    expect(await find(['private', '640.webp'])).not.toBeNull();
    await paper.withdraw({ ...live, id: 'second', slug: 'second' });
    expect(await find(['private', '640.webp'])).toBeNull();
  });
});
