import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '@/server/live/testing/until';
import { TcpProxy } from './tcp-proxy';

/** A program that says everything back, and the lines it has. */
let echo: Server;
let lines: Set<Socket>;
let proxy: TcpProxy;
let calls: Call[];

/** One call through the proxy. */
interface Call {
  socket: Socket;
  heard: string;
  /** How it ended; empty while it stands. */
  ended: string;
}

beforeEach(async () => {
  const open = new Set<Socket>();
  lines = open;
  calls = [];
  echo = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    socket.pipe(socket);
  });
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  proxy = await TcpProxy.to((echo.address() as AddressInfo).port); // a TCP server that listens has one
});
afterEach(async () => {
  for (const { socket } of calls) socket.destroy();
  await proxy.close();
  for (const socket of lines) socket.destroy();
  echo.close();
});

function call(): Call {
  const made: Call = { socket: connect({ host: '127.0.0.1', port: proxy.port }), heard: '', ended: '' };
  calls.push(made);
  made.socket.on('data', (bytes) => {
    made.heard += bytes.toString();
  });
  made.socket.on('error', (cause: NodeJS.ErrnoException) => {
    made.ended = cause.code ?? cause.message;
  });
  made.socket.on('close', () => {
    made.ended ||= 'closed';
  });
  return made;
}

async function hears(caller: Call, words: string): Promise<void> {
  await until(() => caller.heard === words, `“${words}” is heard`, 5_000);
}

/** A call that has been answered. */
async function answeredCall(): Promise<Call> {
  const made = call();
  made.socket.write('hello');
  await hears(made, 'hello');
  made.heard = '';
  return made;
}

describe('a line', () => {
  it('passes everything on, both ways and in order, and tells of every call', async () => {
    const caller = call();
    for (let piece = 0; piece < 500; piece += 1) caller.socket.write(`${piece},`);
    await hears(caller, Array.from({ length: 500 }, (_, piece) => `${piece},`).join(''));
    expect(proxy.attempts).toHaveLength(1);
  });

  it('ends at the other end as well when one of them closes', async () => {
    const caller = await answeredCall();
    caller.socket.end();
    await until(() => lines.size === 0 && proxy.connections() === 0, 'the line is closed');
  });

  it('holds every piece up as long as it is told, and not those behind it besides', async () => {
    const caller = await answeredCall();
    proxy.set({ delay: 100 });
    const began = performance.now();
    caller.socket.write('first');
    await until(() => performance.now() - began > 50, 'some time passes');
    caller.socket.write(' second');
    await hears(caller, 'first second');
    const took = performance.now() - began;
    expect(took).toBeGreaterThanOrEqual(245);
    expect(took).toBeLessThan(1_000);
  });

  it('passes no more than it is told in a second', async () => {
    const caller = await answeredCall();
    proxy.set({ bytesPerSecond: 1_000 });
    const began = performance.now();
    caller.socket.write('x'.repeat(200));
    await hears(caller, 'x'.repeat(200));
    expect(performance.now() - began).toBeGreaterThanOrEqual(395);
  });

  it('brings what was lost, late and in order', async () => {
    const caller = await answeredCall();
    const chances = [0, 0];
    proxy.set({ lossPercent: 10, chance: () => chances.pop() ?? 1 });
    const began = performance.now();
    caller.socket.write('lost');
    await until(() => chances.length < 2, 'it is on its way');
    caller.socket.write(' and found');
    await hears(caller, 'lost and found');
    expect(performance.now() - began).toBeGreaterThanOrEqual(195);
  });
});

describe('a line that goes dead without a word', () => {
  it('takes everything, brings nothing, and stays dead when the weather clears', async () => {
    const dead = await answeredCall();
    proxy.set({ state: 'swallowing' });
    dead.socket.write('into the void');
    proxy.set({ state: 'up' });
    await answeredCall();
    expect(dead).toMatchObject({ heard: '', ended: '' });
  });

  it('keeps from the one end that the other has left', async () => {
    const caller = await answeredCall();
    proxy.set({ state: 'swallowing' });
    caller.socket.destroy();
    await until(() => caller.ended === 'closed', 'the caller is gone');
    proxy.set({ state: 'up' });
    await answeredCall();
    expect(lines.size).toBe(2);
  });

  it('takes new calls just the same, and the program behind hears of none', async () => {
    proxy.set({ state: 'swallowing' });
    const caller = call();
    caller.socket.write('hello?');
    await until(() => proxy.connections() === 1, 'the call is taken');
    proxy.set({ state: 'up' });
    await answeredCall();
    expect(lines.size).toBe(1);
    expect(caller).toMatchObject({ heard: '', ended: '' });
  });
});

describe('a line that is down', () => {
  it('breaks at both ends, refuses calls, and takes them when it is up again', async () => {
    const caller = await answeredCall();
    proxy.set({ state: 'down' });
    await until(() => caller.ended === 'ECONNRESET' && lines.size === 0, 'both ends notice');
    const refused = call();
    await until(() => refused.ended === 'ECONNRESET', 'the call is refused');
    proxy.set({ state: 'up' });
    await answeredCall();
    expect(proxy.attempts).toHaveLength(3);
  });

  it('is broken once by a reset, and takes the next call', async () => {
    const caller = await answeredCall();
    proxy.reset();
    await until(() => caller.ended === 'ECONNRESET' && lines.size === 0, 'both ends notice');
    await answeredCall();
  });
});
