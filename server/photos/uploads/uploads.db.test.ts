import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/newsroom/actor';
import { solid } from '../../media/photo-builder';
import { type Newsroom, openNewsroom } from '../../stories/testing-newsroom';
import { memoryStorage } from '../testing-storage';
import { finishUpload } from './finish-upload';
import { answerUpload, UPLOADS_PATH, uploadNamed } from './upload-server';
import { sweepUploads } from './upload-shelf';

let newsroom: Newsroom;
let folder: string;
const folders: string[] = [];
let photo: Buffer;
beforeAll(async () => {
  newsroom = await openNewsroom();
  photo = await solid(120, 80, '#336699').jpeg().toBuffer();
});
// At the end of all, since a shelf makes its folder in its own time.
afterAll(async () => {
  await newsroom.database.close();
  for (const each of folders) await rm(each, { recursive: true });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-uploads-'));
  folders.push(folder);
});

describe('an upload in parts', () => {
  it('goes on where it stopped, and becomes the photo whose id it had', async () => {
    const id = await begin({ size: photo.length, name: 'harbour.jpg' });
    expect(await send(id, photo.subarray(0, 200), 0)).toBe(200);
    expect(await arrived(id)).toBe(200);
    expect(await send(id, photo.subarray(200), 200)).toBe(photo.length);
    const taken = await finish(id);
    expect(taken).toMatchObject({ ok: true, value: { id, fileName: 'harbour.jpg', uploadedBy: 'Noa Reed' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is one photo, however often it is asked for', async () => {
    const id = await begin({ size: photo.length, name: 'harbour.jpg' });
    await send(id, photo, 0);
    const { storage, kept } = memoryStorage();
    const twice = await Promise.all([finish(id, storage), finish(id, storage)]);
    const files = kept.size;
    const again = await finish(id, storage);
    expect([...twice, again].map((outcome) => outcome.ok && outcome.value.id)).toEqual([id, id, id]);
    expect(kept.size).toBe(files);
  });

  it('is not taken in before it is whole', async () => {
    const id = await begin({ size: photo.length });
    await send(id, photo.subarray(0, 200), 0);
    expect(await finish(id)).toMatchObject({
      code: 'conflict',
      message: 'The photo has not arrived whole yet.',
    });
    expect(await arrived(id)).toBe(200);
  });

  it('that is no photo is refused in a sentence, and leaves nothing behind', async () => {
    const words = Buffer.from('Only words.');
    const id = await begin({ size: words.length, name: 'notes.jpg' });
    await send(id, words, 0);
    expect(await finish(id)).toMatchObject({ code: 'invalid', message: /^This file is not a photo/ });
    expect(await readdir(folder)).toEqual([]);
  });

  it('that finds no room is kept, to be tried again', async () => {
    const id = await begin({ size: photo.length });
    await send(id, photo, 0);
    const { storage } = memoryStorage();
    const full = () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
    expect(await finish(id, { ...storage, put: full })).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('no room left'),
    });
    expect(await finish(id, storage)).toMatchObject({ ok: true });
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['a\r\nSet-Cookie: x', 'a Set-Cookie: x'],
    ['100%25.jpg', '100%25.jpg'],
    ['', 'photo'],
  ])('of a file called %j is called %j', async (name, shown) => {
    const id = await begin({ size: photo.length, name });
    await send(id, photo, 0);
    expect(await finish(id)).toMatchObject({ value: { fileName: shown } });
  });

  it('keeps what was said of its rights', async () => {
    const id = await begin({ size: photo.length, rights: 'handout' });
    await send(id, photo, 0);
    expect(await finish(id)).toMatchObject({ value: { standing: { rights: 'handout' } } });
  });
});

describe('an upload of somebody else', () => {
  it.each(['HEAD', 'PATCH', 'DELETE'])('is not there: %s', async (method) => {
    const id = await begin({ size: photo.length });
    const answer = await ask(method, { id, actor: newsroom.editor, headers: PATCH, body: photo });
    expect(answer.status).toBe(404);
    expect(await arrived(id)).toBe(0);
  });

  it('cannot be taken in', async () => {
    const id = await begin({ size: photo.length });
    await send(id, photo, 0);
    const { storage } = memoryStorage();
    const { database, now } = newsroom;
    const outcome = await finishUpload(id, { actor: newsroom.editor, folder, database, storage, now });
    expect(outcome).toMatchObject({ code: 'not_found' });
  });
});

describe('what is refused before a byte is sent', () => {
  it.each([
    ['more than 50 MB', String(60 * 1024 * 1024), 413, 'Photos may be at most 50 MB; this one is 60 MB.'],
    ['no size', null, 400, 'An upload must say how large it is.'],
    ['a size that is none', '-4', 400, 'An upload must say how large it is.'],
  ])('%s', async (_, size, status, message) => {
    const answer = await ask('POST', { headers: size === null ? {} : { 'upload-length': size } });
    expect([answer.status, (await answer.json()).message]).toEqual([status, message]);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['../secret', '..%2Fsecret', 'nothing', 'x.json'])('an upload called %j', async (id) => {
    expect((await ask('HEAD', { id })).status).toBe(404);
  });
});

it('uploads of which nothing has come for a day are swept, others stay', async () => {
  const now = new Date('2026-03-02T12:00:00.000Z');
  for (const [name, hours] of [
    ['old', 25],
    ['young', 23],
  ] as const) {
    await writeFile(join(folder, name), '');
    const at = new Date(now.getTime() - hours * 60 * 60 * 1000);
    await utimes(join(folder, name), at, at);
  }
  await sweepUploads({ folder, now });
  expect(await readdir(folder)).toEqual(['young']);
});

const PATCH = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };

interface Asked {
  id?: string;
  actor?: Actor;
  headers?: Record<string, string>;
  body?: Uint8Array;
}

describe('the address of an upload', () => {
  const id = '01a204f5-e85b-78d7-8cdd-c7b093f3c528';
  it('names one, or none where one begins', () => {
    expect(uploadNamed([id])).toEqual({ ok: true, value: id });
    expect(uploadNamed([])).toEqual({ ok: true, value: null });
  });
  it.each([
    [[id, '01a204f5-e852-71c5-bc88-d396971ca183']],
    [['..%2F..']],
    [['../auth-secret']],
    [[`${id}.json`]],
    [['']],
  ])('is none when it is %j', (parts) => {
    expect(uploadNamed(parts)).toMatchObject({ ok: false, code: 'not_found' });
  });
});

function ask(
  method: string,
  { id, actor = newsroom.reporter, headers = {}, body }: Asked,
): Promise<Response> {
  const address = `http://newsroom.example${UPLOADS_PATH}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;
  const request = new Request(address, {
    method,
    headers: { 'tus-resumable': '1.0.0', ...headers },
    ...(method === 'PATCH' && body && { body: new Uint8Array(body) }),
  });
  return answerUpload(request, { id: id ?? null, actor, folder });
}

async function begin({
  size,
  name = 'photo.jpg',
  rights = '',
}: {
  size: number;
  name?: string;
  rights?: string;
}) {
  const said = Object.entries({ name, rights }).map(
    ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
  );
  const headers = { 'upload-length': String(size), 'upload-metadata': said.join(',') };
  const answer = await ask('POST', { headers });
  expect(answer.status).toBe(201);
  return answer.headers.get('location')?.split('/').at(-1) ?? '';
}

/** How much is there afterwards. */
async function send(id: string, body: Uint8Array, offset: number): Promise<number> {
  const answer = await ask('PATCH', { id, body, headers: { ...PATCH, 'upload-offset': String(offset) } });
  expect(answer.status).toBe(204);
  return Number(answer.headers.get('upload-offset'));
}

async function arrived(id: string): Promise<number> {
  return Number((await ask('HEAD', { id })).headers.get('upload-offset'));
}

function finish(id: string, storage = memoryStorage().storage) {
  const { reporter: actor, database, now } = newsroom;
  return finishUpload(id, { actor, folder, database, storage, now });
}
