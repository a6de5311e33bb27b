import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { makeLog } from '../log';
import { type Mail, makeMailer } from './mailer';

const mail: Mail = {
  id: 'm1',
  to: 'edie.marsh@galley.example',
  subject: 'A story was submitted for review by Noé Reed',
  text: 'A story was submitted for review by Noé Reed.',
  link: 'https://paper.example/desk/stories/1',
};

const ANSWERS: [start: RegExp, answer: string][] = [
  [/^(EHLO|HELO|MAIL|RCPT)/, '250 OK'],
  [/^DATA/, '354 Go on'],
  [/^\.$/, '250 Taken'],
  [/^QUIT/, '221 Bye'],
];

let server: Server | undefined;
afterEach(() => server?.close());

/** A mail server that takes everything, or greets with `greeting` and nothing else. */
async function mailServer(greeting: string | null): Promise<{ url: string; heard: string[] }> {
  const heard: string[] = [];
  server = createServer((socket) => converse(socket, { greeting, heard }));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}/?ignoreTLS=true&greetingTimeout=300`, heard };
}

function converse(socket: Socket, { greeting, heard }: { greeting: string | null; heard: string[] }): void {
  if (greeting !== null) socket.write(`${greeting}\r\n`);
  socket.on('error', () => undefined);
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    for (const line of chunk.split('\r\n').filter(Boolean)) {
      heard.push(line);
      const answer = ANSWERS.find(([start]) => start.test(line))?.[1];
      if (answer) socket.write(`${answer}\r\n`);
    }
  });
}

const mailerTo = (smtpUrl: string | null) =>
  makeMailer({ smtpUrl, siteUrl: 'https://paper.example' }, makeLog('silent'));

describe('a house with a mail server', () => {
  it('hands over the sentence and the link, from the house to the person', async () => {
    const { url, heard } = await mailServer('220 ready');
    await mailerTo(url)(mail);
    const said = heard.join('\n');
    expect(said).toContain('RCPT TO:<edie.marsh@galley.example>');
    expect(said).toContain('MAIL FROM:<galley@paper.example>');
    expect(said).toContain('Message-ID: <m1@paper.example>');
    expect(said).toContain('https://paper.example/desk/stories/1');
  });

  it('hears of a mail server that refuses', async () => {
    const { url } = await mailServer('554 not you');
    await expect(mailerTo(url)(mail)).rejects.toThrow('554 not you');
  });

  it('does not wait long for one that says nothing', async () => {
    const { url } = await mailServer(null);
    await expect(mailerTo(url)(mail)).rejects.toThrow(/Greeting never received/);
  });
});

describe('a house without a mail server', () => {
  it('sends nothing and is content', async () => {
    await expect(mailerTo(null)(mail)).resolves.toBeUndefined();
  });
});
