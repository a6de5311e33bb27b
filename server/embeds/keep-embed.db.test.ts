import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertPerson } from '@/db/queries/person';
import { embed } from '@/db/schema';
import { openTestDatabase, type TestDatabase } from '@/db/testing/test-database';
import type { Actor } from '@/newsroom/actor';
import { WHOLE_LIBRARY } from '@/newsroom/library-view';
import { makeLog } from '../log';
import { fileStorage, type Storage } from '../media/storage';
import { outboundClient } from '../outbound/guarded-fetch';
import { type StandInHost, standInHost } from '../outbound/testing/stand-in-host';
import { browsePhotos } from '../photos/browse';
import { drawWaiting } from '../photos/draw-waiting';
import type { EmbedDraft } from './embed-draft';
import { isEmbedSealIntact } from './embed-record';
import { keepEmbed } from './keep-embed';
import { readEmbed } from './read-embed';

const actor: Actor = { personId: 'rae', name: 'Rae', roles: ['reporter'] };
const now = new Date('2026-03-02T12:00:00.000Z');
const draft: EmbedDraft = {
  kind: 'player',
  host: 'youtube',
  hostKey: 'abcDEF_-123',
  provider: 'YouTube',
  url: 'https://www.youtube.com/watch?v=abcDEF_-123',
  title: 'The gates close',
  authorName: 'Kelmouth Port',
  description: '',
  shape: 'wide',
  posterUrl: null,
  raw: '{"title":"The gates close"}',
};

let database: TestDatabase;
let storage: Storage;
let folder: string;
let host: StandInHost;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'galley-embed-'));
  storage = fileStorage(folder);
  const person = { id: 'rae', email: 'rae@galley.example', name: 'Rae', passwordHash: '-', createdAt: now };
  await database.inTransaction((tx) => insertPerson(tx, { ...person, roles: ['reporter'] }));
  const files: Record<string, [string, Uint8Array]> = {
    '/poster': ['image/jpeg', await picture(640, 360)],
    '/point': ['image/png', await picture(1, 1)],
    '/page': ['image/jpeg', Buffer.from('<script>alert(1)</script>')],
    '/text': ['text/html', await picture(640, 360)],
    '/huge': ['image/jpeg', new Uint8Array(10_500_000)],
  };
  host = await standInHost((request, response) => {
    const [type, bytes] = files[request.url ?? ''] ?? ['text/plain', new Uint8Array()];
    response.writeHead(bytes.length === 0 ? 404 : 200, { 'content-type': type }).end(bytes);
  });
});
afterAll(async () => {
  await Promise.all([database.close(), host.close(), rm(folder, { recursive: true, force: true })]);
});

function picture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#185a7d' } })
    .jpeg()
    .toBuffer();
}

async function keep(posterUrl: string | null) {
  const outbound = outboundClient({ allow: [host.host] });
  const kept = await keepEmbed({ ok: true, value: { ...draft, posterUrl } }, 'oembed', {
    actor,
    database,
    storage,
    outbound,
    now,
  });
  if (!kept.ok) throw new Error(kept.message);
  return kept.value;
}

describe('a captured embed', () => {
  it('is written down with its hash, which a change would break', async () => {
    const { id } = await keep(null);
    const [row] = await database.read.select().from(embed).where(eq(embed.id, id));
    if (!row) throw new Error('nothing was written');
    const { id: _, ...evidence } = row;
    expect(isEmbedSealIntact(evidence)).toBe(true);
    expect(isEmbedSealIntact({ ...evidence, title: 'The gates open' })).toBe(false);
    expect(isEmbedSealIntact({ ...evidence, capturedAt: new Date(0) })).toBe(false);
    expect(evidence.raw).toBe('{"title":"The gates close"}');
  });

  it('has its poster in our own store, drawn anew in every format', async () => {
    const { id, poster } = await keep(host.url('/poster'));
    expect(poster).toMatchObject({ width: 640, height: 360 });
    expect(poster?.src).toMatch(/^\/media\/[0-9a-f-]+\/640\.jpg$/);
    const [, photoId = '', file = ''] = /^\/media\/([^/]+)\/(.+)$/.exec(poster?.src ?? '') ?? [];
    expect(await storage.get(`renditions/${photoId}/${file}`)).not.toBeNull();
    expect((await readEmbed(database.read, id))?.poster).toEqual(poster);
    await drawWaiting({ database, storage, log: makeLog('silent') });
    const drawn = (await readEmbed(database.read, id))?.poster;
    expect(drawn?.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp', 'image/jpeg']);
  });

  it.each([
    ['a page that calls itself a picture', '/page'],
    ['a picture that calls itself a page', '/text'],
    ['a counting point', '/point'],
    ['more bytes than a picture has', '/huge'],
    ['nothing', '/none'],
  ])('does without a poster when there is %s', async (_what, path) => {
    expect((await keep(host.url(path))).poster).toBeNull();
  });

  it.each([
    ['http://169.254.169.254/latest/'],
    ['file:///etc/passwd'],
    ['http://[::1]/x.png'],
    ['data:image/png;base64,x'],
  ])('does not fetch %s', async (posterUrl) => expect((await keep(posterUrl)).poster).toBeNull());

  it('leaves no poster among the photos of the library', async () => {
    await keep(host.url('/poster'));
    const context = { database, now: new Date(), timeZone: 'UTC' };
    expect((await browsePhotos({ actor, view: WHOLE_LIBRARY }, context)).photos).toEqual([]);
  });
});
