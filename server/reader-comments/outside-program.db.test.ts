import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Outcome } from '@/newsroom/refusal';
import { outboundClient } from '../outbound/guarded-fetch';
import { granted } from '../stories/testing-newsroom';
import { signatureOf } from '../webhooks/sign';
import { chooseForHouse, readHouseComments } from './change-policies';
import { openReaders, type Readers } from './testing-readers';

let readers: Readers;
let program: Server;
let host: string;
let says: string;
let heard: { body: string; signature: string }[];

beforeAll(async () => {
  heard = [];
  program = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const signature = String(request.headers['x-galley-signature']);
      heard.push({ body: Buffer.concat(chunks).toString(), signature });
      response.writeHead(200, { 'content-type': 'application/json' }).end(says);
    });
  });
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve));
  const at = program.address();
  host = `127.0.0.1:${at !== null && typeof at === 'object' ? at.port : 0}`;
  readers = await openReaders({ allow: [host] });
  granted(await choose(`http://${host}/judge`));
});
afterAll(async () => {
  program.close();
  await readers.house.database.close();
});

function choose(hookUrl: string): Promise<Outcome<null>> {
  const actor = { ...readers.house.editor, roles: ['managing_editor'] as const };
  return chooseForHouse(
    {
      mode: 'open',
      closesAfterDays: null,
      banned: '',
      suspect: '',
      knownAfter: 0,
      hideAfterReports: 3,
      hookUrl,
    },
    { ...readers.house, actor, outbound: outboundClient({ allow: [host] }) },
  );
}

it('is asked with name and words, signed, and told no address', async () => {
  says = '{"verdict":"pass"}';
  const comment = await readers.send({ text: 'It rained.' });
  expect(comment.state).toBe('approved');
  const { body, signature } = heard.at(-1) ?? { body: '', signature: '' };
  expect(JSON.parse(body)).toEqual({
    commentId: comment.id,
    storyId: 'gale',
    storyPath: '/sport/gale',
    name: 'Rita',
    text: 'It rained.',
  });
  const { secret } = await readHouseComments(readers.house.database.read);
  expect(signature).toBe(signatureOf(body, { secret, at: readers.house.now }));
});

it('holds a comment with its reason', async () => {
  says = '{"verdict":"hold","reason":"Heated."}';
  expect(await readers.send()).toMatchObject({ state: 'held', reasons: [{ sentence: 'Heated.' }] });
});

it('refuses one with its reason, and nothing of it is kept', async () => {
  says = '{"verdict":"refuse","reason":"Spam."}';
  expect(await readers.trySend({ knownAs: 'rita@reader.example' })).toMatchObject({
    code: 'invalid',
    message: 'Spam.',
  });
});

it.each(['not JSON', '{"verdict":"maybe"}', '{"verdict":"hold"}'])(
  'holds what it answers %s to',
  async (answer) => {
    says = answer;
    expect(await readers.send({ knownAs: `${answer.length}@reader.example` })).toMatchObject({
      state: 'held',
      reasons: [{ step: 'outside', sentence: 'The program that checks comments did not answer.' }],
    });
  },
);

it('is not asked about what is refused anyway, nor about an address that nobody has confirmed', async () => {
  says = '{"verdict":"pass"}';
  const before = heard.length;
  expect(await readers.trySend({ knownAs: 'rita@reader.example', text: '' })).toMatchObject({ ok: false });
  granted(await readers.trySend({ email: 'nobody@reader.example' }));
  expect(heard.length).toBe(before);
});

it('keeps its secret as long as its address stays', async () => {
  const { secret } = await readHouseComments(readers.house.database.read);
  granted(await choose(`http://${host}/judge`));
  expect((await readHouseComments(readers.house.database.read)).secret).toBe(secret);
  granted(await choose(`http://${host}/other`));
  expect((await readHouseComments(readers.house.database.read)).secret).not.toBe(secret);
  expect(await choose('http://10.0.0.1/')).toMatchObject({ code: 'invalid' });
});
