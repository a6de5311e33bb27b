import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { webhook } from '@/db/schema';
import { makeLog } from '../log';
import { sendOutbox } from '../notify/send-outbox';
import { outboundClient } from '../outbound/guarded-fetch';
import { completeDraft, granted, type Newsroom, openNewsroom, press } from '../stories/testing-newsroom';
import { addWebhook, dropWebhook, readWebhooks } from './webhooks';

interface Heard {
  body: string;
  headers: Record<string, unknown>;
}

let house: Newsroom;
let server: Server;
let address: string;
let heard: Heard[];
let answers: number;

beforeAll(async () => {
  house = await openNewsroom();
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({ body: Buffer.concat(chunks).toString(), headers: request.headers });
      response.writeHead(answers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  address = `127.0.0.1:${at !== null && typeof at === 'object' ? at.port : 0}`;
});
afterAll(async () => {
  server.close();
  await house.database.close();
});
beforeEach(async () => {
  heard = [];
  answers = 204;
  for (const { id } of await readWebhooks(house)) granted(await drop(id));
});

const outbound = () => outboundClient({ allow: [address] });
const add = (url = `http://${address}/hook`, actor = house.admin) =>
  addWebhook({ url, actor }, { ...house, outbound: outbound() });
const drop = (webhookId: string, actor = house.admin) => dropWebhook({ webhookId, actor }, house);
const mailRoom = () => ({
  send: async () => undefined,
  siteUrl: 'https://paper.example',
  authSecret: 'none',
  outbound: outbound(),
});
const deliver = (now = house.now) =>
  sendOutbox({ database: house.database, events: house.events, log: makeLog('silent'), now }, mailRoom());
const minutesLater = (minutes: number) => new Date(house.now.getTime() + minutes * 60_000);

async function submit(headline: string): Promise<string> {
  const storyId = await completeDraft(house, headline);
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  return storyId;
}

describe('a webhook', () => {
  it('is told of a step, with a signature that its secret proves and no word of the story', async () => {
    const { secret } = granted(await add());
    const storyId = await submit('Secret of the harbour');
    await deliver();
    expect(heard).toHaveLength(1);
    const [{ body, headers } = { body: '', headers: {} as Heard['headers'] }] = heard;
    expect(JSON.parse(body)).toEqual({
      event: 'story.moved',
      action: 'submit',
      storyId,
      from: { state: 'draft', publicState: 'never' },
      to: { state: 'in_review', publicState: 'never' },
      path: null,
      at: house.now.toISOString(),
    });
    const [, seconds = '', mac = ''] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-galley-signature'])) ?? [];
    expect(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')).toBe(mac);
    expect(headers['x-galley-delivery']).toMatch(/^[\w-]{36}$/);
  });

  it('that is down is told again later, keeps no mail waiting, and knows it as the same', async () => {
    granted(await add());
    answers = 503;
    await submit('Down');
    await deliver();
    answers = 204;
    await deliver(minutesLater(2));
    await deliver(minutesLater(60));
    expect(heard.map(({ headers }) => headers['x-galley-delivery'])).toEqual([
      heard[0]?.headers['x-galley-delivery'],
      heard[0]?.headers['x-galley-delivery'],
    ]);
  });

  it('that leads elsewhere is not followed', async () => {
    granted(await add());
    answers = 307;
    await submit('Elsewhere');
    await deliver();
    expect(heard).toHaveLength(1);
  });

  it('that was removed is told nothing more', async () => {
    granted(await add());
    await submit('Removed');
    const [{ id } = { id: '' }] = await readWebhooks(house);
    granted(await drop(id));
    await deliver();
    expect(heard).toEqual([]);
  });
});

describe('who looks after webhooks', () => {
  it('is an admin, and nobody else', async () => {
    for (const actor of [house.editor, house.reporter, house.contributor]) {
      expect(await add(undefined, actor)).toMatchObject({ code: 'not_allowed' });
      expect(await drop('0', actor)).toMatchObject({ code: 'not_allowed' });
    }
    expect(await readWebhooks(house)).toEqual([]);
  });

  it.each([
    '',
    'nonsense',
    'ftp://example.org/',
    'http://127.0.0.1:1/',
    'http://169.254.169.254/',
    'file:///etc/passwd',
  ])('is refused the address %j with a sentence', async (url) => {
    expect(await add(url)).toMatchObject({
      ok: false,
      code: 'invalid',
      message: expect.stringMatching(/\.$/),
    });
  });

  it('sees the secret once: the list does not have it', async () => {
    const { secret } = granted(await add());
    expect(JSON.stringify(await readWebhooks(house))).not.toContain(secret);
    expect(await house.database.read.select({ secret: webhook.secret }).from(webhook)).toEqual([{ secret }]);
  });

  it('has ten at most', async () => {
    for (let count = 0; count < 10; count += 1) granted(await add());
    expect(await add()).toMatchObject({ code: 'too_many' });
  });
});
